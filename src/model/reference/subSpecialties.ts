/**
 * The 31 sub-specialties (the programme covers "65 specialties / 31 sub-specialties":
 * SOURCES.heeHowModelled). The number is published there; the names were put together
 * from general knowledge and have not been checked against the General Medical Council's own list.
 */
export const SUB_SPECIALTIES: readonly string[] = [
  "Addiction psychiatry",
  "Child mental health",
  "Community child health",
  "Congenital cardiac surgery",
  "Cytopathology",
  "Gynaecological oncology",
  "Hepatology",
  "Interventional radiology",
  "Liaison psychiatry",
  "Maternal and fetal medicine",
  "Metabolic medicine",
  "Neonatal medicine",
  "Paediatric allergy, immunology and infectious diseases",
  "Paediatric clinical pharmacology and therapeutics",
  "Paediatric diabetes and endocrinology",
  "Paediatric emergency medicine",
  "Paediatric gastroenterology, hepatology and nutrition",
  "Paediatric inherited metabolic medicine",
  "Paediatric intensive care medicine",
  "Paediatric nephrology",
  "Paediatric neurodisability",
  "Paediatric neurology",
  "Paediatric oncology",
  "Paediatric palliative medicine",
  "Paediatric respiratory medicine",
  "Paediatric rheumatology",
  "Pre-hospital emergency medicine",
  "Rehabilitation psychiatry",
  "Reproductive medicine",
  "Stroke medicine",
  "Urogynaecology",
];
