/** How a person is asked once more whether it is them, by what they show it with. */
export const CONFIRM_WORDS = {
  factor: { label: 'Mã xác minh', hint: '6 số trên ứng dụng tạo mã, hoặc một mã dự phòng.' },
  password: { label: 'Mật khẩu của bạn', hint: undefined },
} as const;
