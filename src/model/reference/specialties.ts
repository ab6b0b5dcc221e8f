import type { NeedComponent } from "./weightedPopulations";

/** A specialty with a certificate of completion of training of its own. */
export interface Specialty {
  readonly name: string;
  readonly school: string;
  /** Grade at which the programme is entered. */
  readonly entryGrade: string;
  /** Length of the programme from that grade, full time, in months. */
  readonly months: number;
  /** The component of NHSENEED that comes nearest to the specialty's work: our suggestion, no rule. */
  readonly component: NeedComponent;
}

type Row = [name: string, school: string, entryGrade: string, months: number, c: NeedComponent];

/**
 * The 65 specialties of the General Medical Council. School, entry grade and length: SOURCES.endDateCalculator
 * (src/core/specialties.ts, MIT licence, 3 June 2026). A programme begun at core level, or run through, is longer: mind the programme.
 * `registered` is suggested where no clinical component fits (public health, occupational, pharmaceutical,
 * aviation and space medicine).
 */
const ROWS: readonly Row[] = [
  ["Acute internal medicine", "Medicine", "ST4", 48, "general and acute"],
  ["Allergy", "Medicine", "ST3", 60, "general and acute"],
  ["Anaesthetics", "Anaesthesia", "ST4", 48, "general and acute"],
  ["Audio vestibular medicine", "Medicine", "ST3", 48, "general and acute"],
  ["Aviation and space medicine", "Medicine", "ST3", 48, "registered"],
  ["Cardio-thoracic surgery", "Surgery", "ST3", 72, "general and acute"],
  ["Cardiology", "Medicine", "ST4", 60, "general and acute"],
  ["Chemical pathology", "Pathology", "ST3", 60, "general and acute"],
  ["Child and adolescent psychiatry", "Psychiatry", "ST4", 36, "mental health"],
  ["Clinical genetics", "Medicine", "ST3", 48, "general and acute"],
  ["Clinical neurophysiology", "Medicine", "ST3", 48, "general and acute"],
  ["Clinical oncology", "Medicine", "ST3", 60, "general and acute"],
  ["Clinical pharmacology and therapeutics", "Medicine", "ST4", 48, "general and acute"],
  ["Clinical radiology", "Radiology", "ST1", 60, "general and acute"],
  [
    "Community sexual and reproductive health",
    "Obstetrics and gynaecology",
    "ST1",
    72,
    "maternity",
  ],
  ["Dermatology", "Medicine", "ST3", 48, "general and acute"],
  ["Diagnostic neuropathology", "Pathology", "ST3", 66, "general and acute"],
  ["Emergency medicine", "Emergency medicine", "ST4", 36, "general and acute"],
  ["Endocrinology and diabetes mellitus", "Medicine", "ST4", 48, "general and acute"],
  ["Forensic histopathology", "Pathology", "ST3", 60, "general and acute"],
  ["Forensic psychiatry", "Psychiatry", "ST4", 36, "mental health"],
  ["Gastro-enterology", "Medicine", "ST4", 48, "general and acute"],
  ["General (internal) medicine", "Medicine", "ST4", 48, "general and acute"],
  ["General practice", "General practice", "ST1", 36, "primary care"],
  ["General psychiatry", "Psychiatry", "ST4", 36, "mental health"],
  ["General surgery", "Surgery", "ST3", 72, "general and acute"],
  ["Genito-urinary medicine", "Medicine", "ST4", 48, "general and acute"],
  ["Geriatric medicine", "Medicine", "ST4", 48, "general and acute"],
  ["Haematology", "Medicine", "ST3", 60, "general and acute"],
  ["Histopathology", "Pathology", "ST3", 60, "general and acute"],
  ["Immunology", "Medicine", "ST3", 60, "general and acute"],
  ["Infectious diseases", "Medicine", "ST4", 48, "general and acute"],
  ["Intensive care medicine", "Intensive care", "ST3", 60, "general and acute"],
  ["Medical microbiology", "Pathology", "ST3", 48, "general and acute"],
  ["Medical oncology", "Medicine", "ST3", 48, "general and acute"],
  ["Medical ophthalmology", "Medicine", "ST3", 60, "general and acute"],
  ["Medical psychotherapy", "Psychiatry", "ST4", 36, "mental health"],
  ["Medical virology", "Pathology", "ST3", 48, "general and acute"],
  ["Neurology", "Medicine", "ST4", 60, "general and acute"],
  ["Neurosurgery", "Surgery", "ST1", 96, "general and acute"],
  ["Nuclear medicine", "Medicine", "ST3", 72, "general and acute"],
  ["Obstetrics and gynaecology", "Obstetrics and gynaecology", "ST1", 84, "maternity"],
  ["Occupational medicine", "Medicine", "ST3", 48, "registered"],
  ["Old age psychiatry", "Psychiatry", "ST4", 36, "mental health"],
  ["Ophthalmology", "Ophthalmology", "ST1", 84, "general and acute"],
  ["Oral and maxillo-facial surgery", "Surgery", "ST3", 60, "general and acute"],
  ["Otolaryngology", "Surgery", "ST3", 72, "general and acute"],
  ["Paediatric and perinatal pathology", "Pathology", "ST3", 36, "general and acute"],
  ["Paediatric cardiology", "Medicine", "ST4", 60, "general and acute"],
  ["Paediatric surgery", "Surgery", "ST3", 72, "general and acute"],
  ["Paediatrics", "Paediatrics", "ST1", 84, "general and acute"],
  ["Palliative medicine", "Medicine", "ST4", 48, "general and acute"],
  ["Pharmaceutical medicine", "Medicine", "ST3", 48, "registered"],
  ["Plastic surgery", "Surgery", "ST3", 72, "general and acute"],
  ["Psychiatry of learning disability", "Psychiatry", "ST4", 36, "mental health"],
  ["Public health medicine", "Public Health", "ST1", 60, "registered"],
  ["Rehabilitation medicine", "Medicine", "ST4", 48, "general and acute"],
  ["Renal medicine", "Medicine", "ST4", 48, "general and acute"],
  ["Respiratory medicine", "Medicine", "ST4", 48, "general and acute"],
  ["Rheumatology", "Medicine", "ST4", 48, "general and acute"],
  ["Sport and exercise medicine", "Medicine", "ST3", 48, "general and acute"],
  ["Trauma and orthopaedic surgery", "Surgery", "ST3", 72, "general and acute"],
  ["Tropical medicine", "Medicine", "ST3", 72, "general and acute"],
  ["Urology", "Surgery", "ST3", 60, "general and acute"],
  ["Vascular surgery", "Surgery", "ST3", 72, "general and acute"],
];

export const SPECIALTIES: readonly Specialty[] = ROWS.map(
  ([name, school, entryGrade, months, component]) => ({
    name,
    school,
    entryGrade,
    months,
    component,
  })
);
