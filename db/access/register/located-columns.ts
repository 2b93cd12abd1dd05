import 'server-only';
import { councils } from '../../schema/councils';

/** What a council is called by, and where it is: what `LocatedCouncil` needs, with its address. */
export const locatedColumns = {
  id: councils.id,
  slug: councils.slug,
  name: councils.name,
  locality: councils.locality,
  level: councils.level,
  levelPrinted: councils.levelPrinted,
  districtName: councils.districtName,
  provinceName: councils.provinceName,
};
