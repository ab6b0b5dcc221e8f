/**
 * The sample run. Only the total of 260 posts has been published (HEE FAQ 2022, haematology, working document), and
 * London's 98 follow from the 566 posts that levelling up would take; the split among the offices and their shares of
 * specialised services are made up, to try the wizard with.
 */
export const SAMPLE = {
  specialty: "Haematology",
  baselineDate: "2022-09-01",
  postsSource: "Made up, for the sample",
  assumption: {
    assumption:
      "Sample: posts by office and shares of specialised services are made up; only the total of 260 is published",
    source: "HEE FAQ 2022, haematology",
  },
  /** By code of the office: posts now, share of specialised services. */
  offices: {
    EM: [15, 0.06261],
    EOE: [17, 0.07959],
    KSS: [11, 0.05985],
    NCEL: [44, 0.1469],
    NE: [9, 0.04159],
    NW: [27, 0.09872],
    NWL: [26, 0.09479],
    SL: [28, 0.13532],
    SW: [14, 0.06525],
    TV: [10, 0.02884],
    WESSEX: [10, 0.03621],
    WMD: [23, 0.07821],
    YHD: [26, 0.07213],
  } as Readonly<Record<string, readonly [number, number]>>,
} as const;
