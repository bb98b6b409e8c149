-- The accounting of disclosures, 45 CFR 164.528, complete: why something went out, also what no release of this service was;
-- corrections; research protocols; suspensions at an agency's request; and the patients' requests for an accounting.

-- Research on 50 or more people, (b)(4): a patient who may be among them is told of the protocol.
create table research_protocol (
  id                  uuid        primary key,
  custodian_id        uuid        not null references custodian (id),
  name                text        not null,
  description         text        not null,
  information         text        not null,
  period_from         date        not null,
  period_to           date,
  last_disclosed_on   date,
  sponsor_name        text        not null,
  sponsor_address     text        not null,
  sponsor_phone       text        not null,
  researcher_name     text        not null,
  researcher_address  text        not null,
  researcher_phone    text        not null,
  people              integer     not null check (people > 0),
  criterion           jsonb       not null,
  created_at          timestamptz not null,
  created_by          text        not null,
  version             bigint      not null,
  check (period_from <= period_to)
);
create index research_protocol_tenant on research_protocol (custodian_id, id);
alter table research_protocol enable row level security;
alter table research_protocol force row level security;
create policy tenant on research_protocol using (custodian_id = roi_custodian() and roi_is_staff())
  with check (custodian_id = roi_custodian() and roi_is_staff());
grant select, insert on research_protocol to roi_app;
grant update (name, description, information, period_from, period_to, last_disclosed_on, sponsor_name, sponsor_address,
              sponsor_phone, researcher_name, researcher_address, researcher_phone, people, criterion, version)
  on research_protocol to roi_app;

-- An entry is never changed: a later one corrects it, and both stay. All that correct one another share first_id.
alter table disclosure
  add column ground             text,
  add column source             text not null default 'RELEASE'
    check (source in ('RELEASE', 'OTHER_SYSTEM', 'BY_HAND', 'BUSINESS_ASSOCIATE')),
  add column source_name        text,
  add column external_id        text,
  add column corrects           uuid references disclosure (id),
  add column correction_note    text,
  add column first_id           uuid,
  add column protocol_id        uuid references research_protocol (id),
  add column recipient_key      text,
  add column part2_for_tpo      boolean not null default false,
  add column part2_through_ehr  boolean,
  add check ((corrects is null) = (correction_note is null)),
  add check ((corrects is null) = (first_id = id));
alter table disclosure alter column source drop default;
alter table disclosure alter column part2_for_tpo drop default;
alter table disclosure alter column basis drop not null;
alter table disclosure alter column disclosed_at drop not null;
-- Every custodian's rows at once: for this one statement the owner is not held to one of them, nor to what else keeps a
-- written entry as it is.
alter table disclosure no force row level security;
alter table disclosure disable trigger user;
update disclosure set first_id = id,
  -- As Names.part does it: without case, accents, spaces and punctuation.
  recipient_key = regexp_replace(
    replace(replace(replace(replace(replace(replace(replace(replace(
      regexp_replace(normalize(lower(recipient_name), nfkd), U&'[\0300-\036F]+', '', 'g'),
      'ß', 'ss'), 'ø', 'o'), 'ł', 'l'), 'đ', 'd'), 'ð', 'd'), 'þ', 'th'), 'æ', 'ae'), 'œ', 'oe'),
    '[^[:alnum:]]+', '', 'g'),
  ground = case basis when 'PATIENT_ACCESS' then 'INDIVIDUAL' when 'ACCESS_DIRECTIVE' then 'INDIVIDUAL'
    when 'RESEARCH_WAIVER' then 'RESEARCH' else basis end;
alter table disclosure enable trigger user;
alter table disclosure force row level security;
alter table disclosure
  alter column first_id set not null,
  alter column recipient_key set not null,
  alter column ground set not null,
  add constraint disclosure_ground_check check (ground in ('INDIVIDUAL', 'AUTHORIZATION', 'TREATMENT', 'PAYMENT', 'OPERATIONS',
    'INCIDENTAL', 'FACILITY_DIRECTORY', 'PERSONS_INVOLVED', 'NATIONAL_SECURITY', 'CUSTODY', 'LIMITED_DATA_SET', 'NOT_PHI',
    'REQUIRED_BY_LAW', 'PUBLIC_HEALTH', 'ABUSE_OR_NEGLECT', 'HEALTH_OVERSIGHT', 'COURT_ORDER', 'SUBPOENA', 'LAW_ENFORCEMENT',
    'CORONER', 'ORGAN_DONATION', 'RESEARCH', 'SERIOUS_THREAT', 'MILITARY', 'PROTECTIVE_SERVICES', 'MEDICAL_SUITABILITY',
    'GOVERNMENT_BENEFITS', 'BACKGROUND_CHECK', 'WORKERS_COMPENSATION', 'HHS', 'IMPERMISSIBLE'));
drop index disclosure_patient;
create index disclosure_patient on disclosure (custodian_id, patient_id, disclosed_on, id);
create index disclosure_chain on disclosure (custodian_id, first_id);
create unique index disclosure_corrected_once on disclosure (corrects) where corrects is not null;
create unique index disclosure_external on disclosure (custodian_id, source, coalesce(source_name, ''), external_id)
  where external_id is not null;

-- A patient's right to an accounting suspended for one agency, (a)(2): for a time, in the output alone. What the agency
-- stated is written once; a written statement that follows an oral one, and an early end, are added once each.
create table disclosure_suspension (
  id                   uuid        primary key,
  custodian_id         uuid        not null references custodian (id),
  patient_id           uuid        not null references patient (id),
  agency_kind          text        not null check (agency_kind in ('HEALTH_OVERSIGHT', 'LAW_ENFORCEMENT')),
  agency_name          text        not null,
  also_known_as        jsonb       not null,
  official             text        not null,
  official_identity    text,
  form                 text        not null check (form in ('ORAL', 'WRITTEN')),
  made_on              date        not null,
  until                date        not null,
  reason               text        not null,
  written_on           date,
  written_until        date,
  written_reason       text,
  written_recorded_at  timestamptz,
  written_recorded_by  text,
  ended_on             date,
  end_reason           text,
  end_recorded_at      timestamptz,
  end_recorded_by      text,
  created_at           timestamptz not null,
  created_by           text        not null,
  version              bigint      not null,
  check (form = 'WRITTEN' or official_identity is not null),
  check (made_on <= until),
  check (num_nulls(written_on, written_until, written_reason, written_recorded_at, written_recorded_by) in (0, 5)),
  check (written_on is null or form = 'ORAL'),
  check (num_nulls(ended_on, end_reason, end_recorded_at, end_recorded_by) in (0, 4))
);
create index disclosure_suspension_tenant on disclosure_suspension (custodian_id, id);
create index disclosure_suspension_patient on disclosure_suspension (custodian_id, patient_id, id);

-- A patient asks for an accounting, (c). What was asked is written once; each step is added to it.
create table accounting_request (
  id                  uuid          primary key,
  custodian_id        uuid          not null references custodian (id),
  patient_id          uuid          not null references patient (id),
  number              text          not null,
  requested_by        text          not null check (requested_by in ('PATIENT', 'PERSONAL_REPRESENTATIVE')),
  requester_name      text          not null,
  requester_address   text,
  received_on         date          not null,
  asked_from          date,
  asked_to            date,
  medium              text          not null check (medium in ('PAPER', 'ELECTRONIC')),
  period_from         date          not null,
  period_to           date          not null,
  state               text          not null check (state in ('OPEN', 'QUOTED', 'AGREED', 'WITHDRAWN', 'FULFILLED')),
  due_on              date          not null,
  extension_sent_on   date,
  extension_reason    text,
  extension_letter_id uuid          references letter (id),
  fee_amount          numeric(8, 2) check (fee_amount >= 0),
  fee_explanation     text,
  quoted_on           date,
  quoted_by           text,
  agreed_on           date,
  agreed_by           text,
  withdrawn_on        date,
  withdrawn_by        text,
  fulfilled_at        timestamptz,
  fulfilled_by        text,
  created_at          timestamptz   not null,
  created_by          text          not null,
  version             bigint        not null,
  unique (custodian_id, number),
  check (period_from <= period_to),
  check (num_nulls(extension_sent_on, extension_reason, extension_letter_id) in (0, 3)),
  check (num_nulls(fee_amount, fee_explanation, quoted_on, quoted_by) in (0, 4)),
  check (state not in ('QUOTED', 'AGREED') or fee_amount is not null),
  check ((state = 'WITHDRAWN') = (withdrawn_on is not null)),
  check ((state = 'FULFILLED') = (fulfilled_at is not null))
);
create index accounting_request_patient on accounting_request (custodian_id, patient_id, id);
create index accounting_request_due on accounting_request (custodian_id, due_on, id);

-- The report as it was given out: the rows and the hash of the PDF, never changed.
create table accounting_report (
  id            uuid        primary key,
  custodian_id  uuid        not null references custodian (id),
  request_id    uuid        not null unique references accounting_request (id),
  patient_id    uuid        not null references patient (id),
  made_on       date        not null,
  content       jsonb       not null,
  sha256        text        not null check (sha256 ~ '^[0-9a-f]{64}$'),
  pages         integer     not null check (pages > 0),
  bytes         bigint      not null check (bytes > 0),
  created_at    timestamptz not null,
  created_by    text        not null
);
create index accounting_report_request on accounting_report (custodian_id, request_id);

do $$
declare t text;
begin
  foreach t in array array['disclosure_suspension', 'accounting_request', 'accounting_report'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy tenant on %I using (custodian_id = roi_custodian() and roi_is_staff())
                      with check (custodian_id = roi_custodian() and roi_is_staff())', t);
    execute format('grant select, insert on %I to roi_app', t);
    execute format('create policy retention on %I for delete to roi_retention using (custodian_id = roi_custodian())', t);
    execute format('grant select, delete on %I to roi_retention', t);
  end loop;
end $$;
grant update (written_on, written_until, written_reason, written_recorded_at, written_recorded_by, ended_on, end_reason,
              end_recorded_at, end_recorded_by, version) on disclosure_suspension to roi_app;
grant update (period_from, period_to, state, due_on, extension_sent_on, extension_reason, extension_letter_id, fee_amount,
              fee_explanation, quoted_on, quoted_by, agreed_on, agreed_by, withdrawn_on, withdrawn_by, fulfilled_at, fulfilled_by,
              version) on accounting_request to roi_app;

-- A letter belongs to a release request or, where it is about an accounting, to the patient.
alter table letter alter column request_id drop not null;
alter table letter add column patient_id uuid references patient (id),
  add constraint letter_of_request_or_patient check (num_nulls(request_id, patient_id) = 1);
create index letter_patient on letter (custodian_id, patient_id, id) where patient_id is not null;
drop policy tenant on letter;
create policy tenant on letter
  using (custodian_id = roi_custodian() and roi_is_staff()
    and (request_id is null or exists (select 1 from release_request r where r.id = request_id)))
  with check (custodian_id = roi_custodian() and roi_is_staff()
    and (request_id is null or exists (select 1 from release_request r where r.id = request_id)));
alter table letter drop constraint letter_kind_check;
alter table letter add constraint letter_kind_check check (kind in ('ACKNOWLEDGEMENT', 'DEFICIENCY', 'EXTENSION', 'DENIAL',
  'DENIAL_REVIEW', 'NO_RECORDS', 'INVOICE', 'ACCOUNTING_EXTENSION'));
