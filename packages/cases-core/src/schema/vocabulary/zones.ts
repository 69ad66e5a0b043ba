import type { RegionCode } from './regions.ts';

interface PilotZone {
  region: RegionCode;
  /** Year the State Council approved the zone. */
  since: number;
}

/** China's pilot free trade zones in the order of their approval; Hainan became a free trade port. */
export const PILOT_ZONES = [
  { region: '310000', since: 2013 },
  { region: '440000', since: 2015 },
  { region: '120000', since: 2015 },
  { region: '350000', since: 2015 },
  { region: '210000', since: 2017 },
  { region: '330000', since: 2017 },
  { region: '410000', since: 2017 },
  { region: '420000', since: 2017 },
  { region: '500000', since: 2017 },
  { region: '510000', since: 2017 },
  { region: '610000', since: 2017 },
  { region: '460000', since: 2018 },
  { region: '370000', since: 2019 },
  { region: '320000', since: 2019 },
  { region: '450000', since: 2019 },
  { region: '130000', since: 2019 },
  { region: '530000', since: 2019 },
  { region: '230000', since: 2019 },
  { region: '110000', since: 2020 },
  { region: '430000', since: 2020 },
  { region: '340000', since: 2020 },
  { region: '650000', since: 2023 },
] as const satisfies readonly PilotZone[];
