create table release_request (
  id                     uuid        primary key,
  custodian_id           uuid        not null references custodian (id),
  facility_id            uuid        not null references facility (id),
  tracking_number        text        not null,
  state                  text        not null check (state in ('RECEIVED', 'IN_REVIEW', 'COLLECTING', 'QUALITY_CHECK',
                           'READY', 'DELIVERED', 'CLOSED')),
  resolution             text        check (resolution in ('RELEASED', 'PARTLY_RELEASED', 'DENIED', 'NO_RECORDS', 'CANCELLED')),
  channel                text        not null check (channel in ('WALK_IN', 'LETTER', 'FAX', 'EMAIL', 'PHONE', 'PORTAL', 'API', 'DIRECT')),
  priority               text        not null check (priority in ('CARE_TODAY', 'LEGAL_DUE_DATE', 'PATIENT', 'BENEFITS', 'THIRD_PARTY', 'AUDIT')),
  received_at            timestamptz not null,
  received_on            date        not null,
  due_on                 date,
  due_rule               text,
  due_calendar           text,
  due_citation           text,
  work_by                date        not null,
  assignee               text,
  requester_id           uuid        references requester (id),
  requester_kind         text        not null check (requester_kind in ('PATIENT', 'PERSONAL_REPRESENTATIVE', 'HEALTH_CARE_PROVIDER',
                           'HEALTH_PLAN', 'ATTORNEY', 'INSURER', 'EMPLOYER', 'COURT', 'LAW_ENFORCEMENT',
                           'PUBLIC_HEALTH_AUTHORITY', 'HEALTH_OVERSIGHT_AGENCY', 'SOCIAL_SECURITY', 'WORKERS_COMPENSATION',
                           'CORONER', 'RESEARCHER', 'OTHER')),
  requester_name         text        not null,
  requester_address      text,
  requester_phone        text,
  requester_email        text,
  requester_reference    text,
  stated_family_name     text        not null,
  stated_given_name      text        not null,
  stated_name_key        text collate "C" not null,
  stated_birth_date      date,
  stated_record_number   text,
  stated_phone           text,
  stated_address         text,
  patient_id             uuid        references patient (id),
  purpose                text        not null check (purpose in ('PATIENT_REQUEST', 'TREATMENT', 'PAYMENT', 'OPERATIONS', 'LEGAL',
                           'INSURANCE', 'EMPLOYMENT', 'DISABILITY', 'RESEARCH', 'PUBLIC_HEALTH', 'OVERSIGHT',
                           'WORKERS_COMPENSATION', 'DEATH_INVESTIGATION', 'SERIOUS_THREAT', 'DISABILITY_APPEAL')),
  medium                 text        not null check (medium in ('PAPER', 'ELECTRONIC')),
  scope                  jsonb       not null,
  recipient              text        not null,
  directive              jsonb,
  legal_mandate          text,
  emergency              boolean     not null,
  delivery_method        text        not null check (delivery_method in ('MAIL', 'PICK_UP', 'SECURE_DOWNLOAD')),
  delivery_address       text,
  authorization_id       uuid        references authorization_form (id),
  reopens_id             uuid        references release_request (id),
  prepared_by            text,
  created_at             timestamptz not null,
  created_by             text        not null,
  updated_at             timestamptz not null,
  closed_at              timestamptz,
  version                bigint      not null,
  unique (custodian_id, tracking_number),
  check ((state = 'CLOSED') = (resolution is not null))
);
-- The worklist: open requests, most urgent first, each filter with an index that is already in that order.
create index release_request_open on release_request (custodian_id, work_by, id) where state <> 'CLOSED';
create index release_request_open_facility on release_request (custodian_id, facility_id, work_by, id) where state <> 'CLOSED';
create index release_request_open_assignee on release_request (custodian_id, assignee, work_by, id) where state <> 'CLOSED';
create index release_request_state on release_request (custodian_id, state, work_by, id);
create index release_request_facility_state on release_request (custodian_id, facility_id, state, work_by, id);
-- The searches, newest first: along the criterion where it is rare, along the time of receipt where it is frequent.
create index release_request_received on release_request (custodian_id, received_at, id);
create index release_request_stated_birth on release_request (custodian_id, stated_birth_date, received_at, id);
create index release_request_patient on release_request (custodian_id, patient_id, received_at, id);
create index release_request_stated_name on release_request (custodian_id, stated_name_key, received_at, id);
create index release_request_stated_number on release_request (custodian_id, stated_record_number, received_at, id);
create index release_request_authorization on release_request (custodian_id, authorization_id);
alter table release_request enable row level security;
alter table release_request force row level security;
create policy tenant on release_request
  using (custodian_id = roi_custodian() and roi_is_staff() and roi_serves(facility_id))
  with check (custodian_id = roi_custodian() and roi_is_staff() and roi_serves(facility_id));

create table request_history (
  id            uuid        primary key,
  custodian_id  uuid        not null,
  request_id    uuid        not null references release_request (id),
  occurred_at   timestamptz not null,
  actor         text        not null,
  action        text        not null,
  from_state    text        check (from_state in ('RECEIVED', 'IN_REVIEW', 'COLLECTING', 'QUALITY_CHECK', 'READY', 'DELIVERED', 'CLOSED')),
  to_state      text        not null check (to_state in ('RECEIVED', 'IN_REVIEW', 'COLLECTING', 'QUALITY_CHECK', 'READY', 'DELIVERED', 'CLOSED')),
  reason        text,
  detail        jsonb       not null
);
create index request_history_request on request_history (custodian_id, request_id, id);

create table request_hold (
  id            uuid        primary key,
  custodian_id  uuid        not null,
  request_id    uuid        not null references release_request (id),
  reason        text        not null check (reason in ('AUTHORIZATION_INCOMPLETE', 'IDENTITY_UNVERIFIED', 'PATIENT_UNCLEAR',
                  'SCOPE_UNCLEAR', 'CHART_INCOMPLETE', 'CHART_ELSEWHERE', 'LEGAL_REVIEW', 'PAYMENT', 'COPY_SERVICE_RETURNED', 'OTHER')),
  must_act      text        not null check (must_act in ('REQUESTER', 'PATIENT', 'FACILITY', 'COPY_SERVICE', 'PAYER')),
  how_it_ends   text        not null,
  blocks        boolean     not null,
  opened_at     timestamptz not null,
  opened_by     text        not null,
  resolved_at   timestamptz,
  resolved_by   text,
  resolution    text
);
create index request_hold_request on request_hold (custodian_id, request_id, id);
create index request_hold_open on request_hold (custodian_id, opened_at) where resolved_at is null;

create table request_note (
  id            uuid        primary key,
  custodian_id  uuid        not null,
  request_id    uuid        not null references release_request (id),
  kind          text        not null check (kind in ('CALL_IN', 'CALL_OUT', 'EMAIL', 'NOTE')),
  text          text        not null,
  written_at    timestamptz not null,
  written_by    text        not null
);
create index request_note_request on request_note (custodian_id, request_id, id);

create table request_verification (
  id             uuid        primary key,
  custodian_id   uuid        not null,
  request_id     uuid        not null references release_request (id),
  subject        text        not null check (subject in ('REQUESTER_IDENTITY', 'REQUESTER_AUTHORITY', 'SIGNER_IDENTITY', 'SIGNER_AUTHORITY')),
  method         text        not null check (method in ('PHOTO_ID', 'KNOWN_TO_STAFF', 'SIGNATURE_COMPARED', 'CALL_BACK',
                   'DATA_POINTS', 'LETTERHEAD', 'BADGE', 'LEGAL_DOCUMENT', 'PORTAL_LOGIN', 'CONTRACT')),
  concerns       text        not null,
  document_type  text,
  last_digits    text,
  verified_at    timestamptz not null,
  verified_by    text        not null
);
create index request_verification_request on request_verification (custodian_id, request_id, id);

create table request_document (
  id            uuid        primary key,
  custodian_id  uuid        not null,
  request_id    uuid        not null references release_request (id),
  kind          text        not null check (kind in ('REQUEST_LETTER', 'IDENTITY', 'SUBPOENA', 'CORRESPONDENCE', 'OTHER')),
  title         text        not null,
  document_id   uuid        references document (id),
  created_at    timestamptz not null,
  created_by    text        not null,
  version       bigint      not null
);
create index request_document_request on request_document (custodian_id, request_id, id);

create table patient_match (
  id            uuid        primary key,
  custodian_id  uuid        not null,
  request_id    uuid        not null references release_request (id),
  patient_id    uuid        not null references patient (id),
  identifiers   jsonb       not null,
  matched_at    timestamptz not null,
  matched_by    text        not null
);
create index patient_match_request on patient_match (custodian_id, request_id, id);

-- Who sees the request sees what belongs to it: its facility counts here too.
do $$
declare t text;
begin
  foreach t in array array['request_history', 'request_hold', 'request_note', 'request_verification', 'request_document', 'patient_match'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy tenant on %I using (custodian_id = roi_custodian() and roi_is_staff()
                      and exists (select 1 from release_request r where r.id = request_id))
                    with check (custodian_id = roi_custodian() and roi_is_staff()
                      and exists (select 1 from release_request r where r.id = request_id))', t);
  end loop;
end $$;

grant select, insert, update on release_request, request_hold, request_document to roi_app;
grant select, insert on request_history, request_note, request_verification, patient_match to roi_app;
