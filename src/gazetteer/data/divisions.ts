/**
 * First-level divisions so large or so unevenly settled that the middle of their towns is far from the middle of the
 * land: the points by which GeoNames shows them. Code, latitude, longitude.
 */
const TABLE = `
CA.01 52.28 -117.47
CA.02 53.99 -125
CA.03 55 -97
CA.05 52 -56
CA.08 49.25 -84.5
CA.10 52 -72
CA.11 54 -106
CA.12 63 -135
CA.13 65 -120
CA.14 70 -90
US.AK 64 -150
US.FL 28.75 -82.5
US.HI 20.75 -156.5
US.MI 44.25 -85.5
AU.02 -33 146
AU.03 -20 134
AU.04 -20 145
AU.05 -30 135
AU.08 -25 122
GB.ENG 52.16 -0.7
GB.SCT 56 -4
GB.WLS 52.5 -3.5
CN.13 41 85
CN.14 31 88
RU.63 65 130
`;

/** Latitude and longitude by the code of the division. */
export const DIVISION_POINTS: ReadonlyMap<string, readonly [lat: number, lon: number]> = new Map(
  TABLE.trim()
    .split('\n')
    .map((row) => {
      const [code = '', lat, lon] = row.split(' ');
      return [code, [Number(lat), Number(lon)]];
    }),
);
