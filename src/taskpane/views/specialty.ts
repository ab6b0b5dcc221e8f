import { html, nothing, type TemplateResult } from "lit/html.js";
import { PHASES } from "../../workbook/inputs/fields";
import { SPECIALTIES, yearLabel } from "../../workbook/preview/reference";
import { setInput, setYears, yearsIn } from "../steps/form";
import { aboutFirstYear, beginIn, labelsFrom, setBaseline, setPhase } from "../steps/phase";
import { setSpecialty } from "../steps/start";
import { inputAt } from "../steps/steps";
import { typedNumber } from "../steps/typed";
import type { StepContext } from "./context";
import { button, choices, selectField, textField, type View } from "./fields";

const TYPED = "another";
const MOST_YEARS = 30;

export function specialtyView(context: StepContext): TemplateResult {
  const { form, problems, edit, look, looks } = context;
  const { value } = form.inputs.Specialty;
  const known = SPECIALTIES.find(({ name }) => name === value);
  const own = looks.ownSpecialty || (value !== "" && !known);
  return html`
    ${selectField({
      id: own ? "specialty-list" : inputAt("Specialty"),
      label: "Specialty",
      hint: "One of the 65 specialties of the General Medical Council.",
      value: own ? TYPED : value,
      problems,
      choices: [
        { value: "", label: "Choose a specialty" },
        ...SPECIALTIES.map(({ name, school }) => ({ value: name, label: name, group: school })),
        { value: TYPED, label: "Another: type its name", group: "Not in the list" },
      ],
      change: (chosen) => {
        look({ ownSpecialty: chosen === TYPED });
        edit(chosen === TYPED ? setInput(form, "Specialty", "") : setSpecialty(form, chosen));
      },
    })}
    ${
      own
        ? textField({
            id: inputAt("Specialty"),
            label: "Name of the specialty",
            value,
            problems,
            change: (text) => edit(setInput(form, "Specialty", text)),
          })
        : nothing
    }
    ${
      known
        ? html`<p class="told">
            ${known.school}. Entered at ${known.entryGrade}; ${known.months} months of training,
            full time. Suggested need: ${known.component}. All of it can be changed in the next
            steps.
          </p>`
        : nothing
    }
    ${textField({
      id: inputAt("BaselineDate"),
      label: "Baseline date",
      hint: "The day on which the posts were counted.",
      kind: "date",
      value: form.inputs.BaselineDate.value,
      problems,
      change: (text) => edit(setBaseline(form, text)),
    })}
    ${selectField({
      id: inputAt("Phase"),
      label: "Phase of the programme",
      hint: "Its window suggests the first training year below; the number of years is your own choice.",
      value: form.inputs.Phase.value,
      problems,
      choices: choices(PHASES),
      change: (phase) => edit(setPhase(form, phase)),
    })}
    ${years(context)}
    <div class="pair">
      ${textField({
        id: inputAt("PreparedBy"),
        label: "Prepared by",
        value: form.inputs.PreparedBy.value,
        problems,
        change: (text) => edit(setInput(form, "PreparedBy", text)),
      })}
      ${textField({
        id: inputAt("PreparedOn"),
        label: "Prepared on",
        kind: "date",
        value: form.inputs.PreparedOn.value,
        problems,
        change: (text) => edit(setInput(form, "PreparedOn", text)),
      })}
    </div>
  `;
}

function years({ form, problems, edit }: StepContext): TemplateResult {
  const labels = form.byYear.Years.values;
  const first = /^\d{4}/.exec(labels[0] ?? "")?.[0] ?? "";
  const count = Math.max(yearsIn(form), 1);
  const change = (start: string, many: number): void => {
    const year = typedNumber(start);
    const usable = year !== undefined && Number.isInteger(year) && year >= 1950 && year <= 2150;
    edit(setYears(form, usable ? labelsFrom(year, many) : []));
  };
  return html`<div class="pair">
      ${textField({
        id: "first-year",
        label: "First training year",
        kind: "number",
        value: first,
        problems,
        change: (text) => change(text, count),
      })}
      ${selectField({
        id: "year-count",
        label: "Number of years",
        value: String(count),
        problems,
        choices: choices(Array.from({ length: MOST_YEARS }, (_, i) => String(i + 1))),
        change: (many) => change(first, Number(many)),
      })}
    </div>
    ${
      labels.length > 0
        ? html`<p class="told">
            The plan covers
            ${labels.length === 1 ? labels[0] : `${labels[0]} to ${labels[labels.length - 1]}`}. A
            training year begins in August.
          </p>`
        : nothing
    }
    ${outsideWindow(form, edit)}`;
}

/** A first year outside the window of the phase is said, not refused. */
function outsideWindow(form: StepContext["form"], edit: StepContext["edit"]): View {
  const about = aboutFirstYear(form);
  if (!about) return nothing;
  const there = form.byYear.Years.values[0] === yearLabel(about.first);
  return html`<p class="told">${about.words}</p>
    ${
      there
        ? nothing
        : html`<div class="buttons">
            ${button(`Begin in ${yearLabel(about.first)}`, () => edit(beginIn(form, about.first)), {
              id: "begin-suggested",
            })}
          </div>`
    }`;
}
