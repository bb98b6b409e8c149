-- Misdirected releases, 45 CFR 164.400 to 164.414: what happened, whose information it is, what was done about it, and who has
-- been told. An incident about a delivery is seen by whoever sees its request.
create table incident (
  id                       uuid        primary key,
  custodian_id             uuid        not null references custodian (id),
  number                   text        not null,
  delivery_id              uuid        references delivery (id),
  request_id               uuid        references release_request (id),
  kind                     text        not null check (kind in ('WRONG_RECIPIENT', 'WRONG_ADDRESS', 'OTHER_PATIENTS_PAGES',
                             'TOO_MUCH', 'RETURNED_OPENED', 'OTHER')),
  copy_service_id          uuid        references copy_service (id),
  happened_on              date        not null,
  discovered_on            date        not null,
  associate_discovered_on  date,
  associate_is_agent       boolean     not null,
  what_happened            text        not null,
  information              text        not null,
  recipient_name           text        not null,
  recipient_kind           text        not null check (recipient_kind in ('COVERED_ENTITY', 'ORGANIZATION', 'ANOTHER_PATIENT',
                             'OTHER_PERSON', 'UNKNOWN')),
  recipient_address        text,
  pages                    integer     not null check (pages >= 0),
  unlisted                 jsonb       not null,
  state                    text        not null check (state in ('SUSPECTED', 'OPEN', 'ASSESSED', 'NOTIFYING', 'CLOSED')),
  outcome                  text        check (outcome in ('NOT_AN_INCIDENT', 'NO_BREACH', 'BREACH')),
  due_on                   date        not null,
  decided_at               timestamptz,
  decided_by               text,
  end_reason               text,
  notice_happened          text,
  notice_information       text,
  notice_steps             text,
  notice_doing             text,
  notice_contact           text,
  closed_at                timestamptz,
  created_at               timestamptz not null,
  created_by               text        not null,
  updated_at               timestamptz not null,
  version                  bigint      not null,
  unique (custodian_id, number),
  check ((delivery_id is null) = (request_id is null)),
  check ((copy_service_id is null) = (associate_discovered_on is null)),
  check (happened_on <= discovered_on),
  check ((state = 'CLOSED') = (outcome is not null)),
  check ((state = 'CLOSED') = (closed_at is not null)),
  check (num_nulls(decided_at, decided_by, end_reason) in (0, 3))
);
create index incident_due on incident (custodian_id, due_on, id);
create index incident_state on incident (custodian_id, state, due_on, id);
alter table incident enable row level security;
alter table incident force row level security;
create policy tenant on incident
  using (custodian_id = roi_custodian() and roi_is_staff()
    and (request_id is null or exists (select 1 from release_request r where r.id = request_id)))
  with check (custodian_id = roi_custodian() and roi_is_staff()
    and (request_id is null or exists (select 1 from release_request r where r.id = request_id)));
grant select, insert on incident to roi_app;
grant update (kind, copy_service_id, happened_on, discovered_on, associate_discovered_on, associate_is_agent, what_happened,
              information, recipient_name, recipient_kind, recipient_address, pages, unlisted, state, outcome, due_on, decided_at,
              decided_by, end_reason, notice_happened, notice_information, notice_steps, notice_doing, notice_contact, closed_at,
              updated_at, version) on incident to roi_app;

-- Whose information it is; each has a line in the accounting.
create table incident_person (
  id             uuid        primary key,
  custodian_id   uuid        not null references custodian (id),
  incident_id    uuid        not null references incident (id),
  patient_id     uuid        not null references patient (id),
  state          text        check (state ~ '^[A-Z]{2}$'),
  disclosure_id  uuid        not null references disclosure (id),
  recorded_at    timestamptz not null,
  recorded_by    text        not null,
  unique (incident_id, patient_id)
);
create index incident_person_order on incident_person (custodian_id, incident_id, id);

create table incident_recall (
  id            uuid        primary key,
  custodian_id  uuid        not null references custodian (id),
  incident_id   uuid        not null references incident (id),
  tried_on      date        not null,
  channel       text        not null check (channel in ('TELEPHONE', 'MAIL', 'ELECTRONIC', 'VISIT')),
  outcome       text        not null check (outcome in ('NOT_REACHED', 'PROMISED', 'REFUSED', 'RETURNED', 'DESTROYED')),
  attested_by   text,
  looked        boolean,
  note          text,
  recorded_at   timestamptz not null,
  recorded_by   text        not null,
  check ((outcome in ('RETURNED', 'DESTROYED')) = (attested_by is not null))
);
create index incident_recall_order on incident_recall (custodian_id, incident_id, id);

create table incident_assessment (
  id                uuid        primary key,
  custodian_id      uuid        not null references custodian (id),
  incident_id       uuid        not null references incident (id),
  exception         text        check (exception in ('GOOD_FAITH_WORKFORCE', 'INADVERTENT_BETWEEN_AUTHORIZED', 'NOT_RETAINABLE')),
  exception_reason  text,
  factors           jsonb,
  finding           text        not null check (finding in ('EXCEPTION', 'LOW_PROBABILITY', 'BREACH_PRESUMED')),
  recorded_at       timestamptz not null,
  recorded_by       text        not null,
  check ((exception is null) = (exception_reason is null)),
  check (exception is not null or factors is not null),
  check ((exception is not null) = (finding = 'EXCEPTION'))
);
create index incident_assessment_order on incident_assessment (custodian_id, incident_id, id);

create table incident_delay (
  id                 uuid        primary key,
  custodian_id       uuid        not null references custodian (id),
  incident_id        uuid        not null references incident (id),
  form               text        not null check (form in ('ORAL', 'WRITTEN')),
  stated_on          date        not null,
  last_day           date        not null,
  agency             text        not null,
  official           text        not null,
  official_identity  text        not null,
  reason             text        not null,
  recorded_at        timestamptz not null,
  recorded_by        text        not null,
  check (stated_on <= last_day)
);
create index incident_delay_order on incident_delay (custodian_id, incident_id, id);

-- A letter belongs to a release request, a patient or an incident.
alter table letter add column incident_id uuid references incident (id);
alter table letter drop constraint letter_of_request_or_patient;
alter table letter add constraint letter_belongs_to_one check (num_nulls(request_id, patient_id, incident_id) = 2);
create index letter_incident on letter (custodian_id, incident_id, id) where incident_id is not null;
drop policy tenant on letter;
create policy tenant on letter
  using (custodian_id = roi_custodian() and roi_is_staff()
    and (request_id is null or exists (select 1 from release_request r where r.id = request_id))
    and (incident_id is null or exists (select 1 from incident i where i.id = incident_id)))
  with check (custodian_id = roi_custodian() and roi_is_staff()
    and (request_id is null or exists (select 1 from release_request r where r.id = request_id))
    and (incident_id is null or exists (select 1 from incident i where i.id = incident_id)));
alter table letter drop constraint letter_kind_check;
alter table letter add constraint letter_kind_check check (kind in ('ACKNOWLEDGEMENT', 'DEFICIENCY', 'EXTENSION', 'DENIAL',
  'DENIAL_REVIEW', 'NO_RECORDS', 'ACCOUNTING_EXTENSION', 'INVOICE', 'BREACH_NOTICE', 'BREACH_MEDIA_NOTICE', 'BREACH_HHS_NOTICE'));

create table incident_notice (
  id            uuid        primary key,
  custodian_id  uuid        not null references custodian (id),
  incident_id   uuid        not null references incident (id),
  kind          text        not null check (kind in ('INDIVIDUAL', 'SUBSTITUTE', 'MEDIA', 'HHS')),
  patient_id    uuid        references patient (id),
  state         text        check (state ~ '^[A-Z]{2}$'),
  letter_id     uuid        references letter (id),
  how           text,
  sent_on       date        not null,
  recorded_at   timestamptz not null,
  recorded_by   text        not null,
  unique (incident_id, patient_id, kind),
  check ((kind in ('INDIVIDUAL', 'SUBSTITUTE')) = (patient_id is not null)),
  check ((kind = 'MEDIA') = (state is not null)),
  check ((kind = 'SUBSTITUTE') = (letter_id is null)),
  check ((kind = 'SUBSTITUTE') = (how is not null))
);
create index incident_notice_order on incident_notice (custodian_id, incident_id, id);

create table incident_history (
  id            uuid        primary key,
  custodian_id  uuid        not null references custodian (id),
  incident_id   uuid        not null references incident (id),
  occurred_at   timestamptz not null,
  actor         text        not null,
  action        text        not null,
  from_state    text        check (from_state in ('SUSPECTED', 'OPEN', 'ASSESSED', 'NOTIFYING', 'CLOSED')),
  to_state      text        not null check (to_state in ('SUSPECTED', 'OPEN', 'ASSESSED', 'NOTIFYING', 'CLOSED')),
  detail        jsonb       not null
);
create index incident_history_order on incident_history (custodian_id, incident_id, id);

-- What is added to an incident is seen by whoever sees the incident, and never changed.
do $$
declare t text;
begin
  foreach t in array array['incident_person', 'incident_recall', 'incident_assessment', 'incident_delay', 'incident_notice',
                           'incident_history'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy tenant on %I
                      using (custodian_id = roi_custodian() and exists (select 1 from incident i where i.id = incident_id))
                      with check (custodian_id = roi_custodian() and exists (select 1 from incident i where i.id = incident_id))', t);
    execute format('grant select, insert on %I to roi_app', t);
  end loop;
end $$;
