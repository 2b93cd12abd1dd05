/** That nothing stands at an address, and whose mistake it may be. */
export function Nowhere() {
  return (
    <>
      <h1 className="font-serif text-3xl font-semibold">Không có trang này</h1>
      <p className="mt-3 max-w-text">
        Có thể địa chỉ bị gõ sai. Hồ sơ đã công bố không bao giờ đổi địa chỉ: nếu bạn theo một liên kết cũ của
        chúng tôi mà đến đây, đó là lỗi của chúng tôi.
      </p>
    </>
  );
}
