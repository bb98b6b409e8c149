-- What permits a release beside the patient's form: legal process, a representative's standing, a research waiver. Each is
-- evidence, written once; what is recorded later for the same request takes its place and leaves it readable. Each is about
-- a patient, where the request was matched when it was recorded: matched to another one, the request does not rest on it.
create table legal_process (
  id            uuid        primary key,
  custodian_id  uuid        not null,
  request_id    uuid        not null references release_request (id),
  patient_id    uuid        references patient (id),
  elements      jsonb       not null,
  recorded_at   timestamptz not null,
  recorded_by   text        not null
);
create index legal_process_request on legal_process (custodian_id, request_id, id);

create table representative (
  id            uuid        primary key,
  custodian_id  uuid        not null,
  request_id    uuid        not null references release_request (id),
  patient_id    uuid        references patient (id),
  elements      jsonb       not null,
  recorded_at   timestamptz not null,
  recorded_by   text        not null
);
create index representative_request on representative (custodian_id, request_id, id);
create index representative_patient on representative (custodian_id, patient_id, id);

-- A professional's decision whether a representative is treated as one, 45 CFR 164.502(g)(5).
create table endangerment_review (
  id                 uuid        primary key,
  custodian_id       uuid        not null,
  request_id         uuid        not null references release_request (id),
  representative_id  uuid        not null unique references representative (id),
  outcome            text        not null check (outcome in ('TREAT_AS_REPRESENTATIVE', 'DO_NOT_TREAT')),
  professional       text        not null,
  licence            text        not null,
  judgement          text        not null,
  decided_on         date        not null,
  recorded_at        timestamptz not null,
  recorded_by        text        not null
);
create index endangerment_review_request on endangerment_review (custodian_id, request_id, id);

create table research_waiver (
  id            uuid        primary key,
  custodian_id  uuid        not null,
  request_id    uuid        not null references release_request (id),
  patient_id    uuid        references patient (id),
  elements      jsonb       not null,
  recorded_at   timestamptz not null,
  recorded_by   text        not null
);
create index research_waiver_request on research_waiver (custodian_id, request_id, id);

do $$
declare t text;
begin
  foreach t in array array['legal_process', 'representative', 'endangerment_review', 'research_waiver'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy tenant on %I using (custodian_id = roi_custodian() and roi_is_staff()
                      and exists (select 1 from release_request r where r.id = request_id))
                    with check (custodian_id = roi_custodian() and roi_is_staff()
                      and exists (select 1 from release_request r where r.id = request_id))', t);
    execute format('grant select, insert on %I to roi_app', t);
  end loop;
end $$;

-- The scans of this evidence are papers of the request.
alter table request_document drop constraint request_document_kind_check;
alter table request_document add constraint request_document_kind_check
  check (kind in ('REQUEST_LETTER', 'IDENTITY', 'AUTHORIZATION', 'SUBPOENA', 'LEGAL_PROCESS', 'REPRESENTATIVE_AUTHORITY', 'RESEARCH_WAIVER',
                  'THREAT_STATEMENT', 'CORRESPONDENCE', 'OTHER'));

-- A request waits for what its records' authors have not signed.
alter table request_hold drop constraint request_hold_reason_check;
alter table request_hold add constraint request_hold_reason_check
  check (reason in ('AUTHORIZATION_INCOMPLETE', 'IDENTITY_UNVERIFIED', 'PATIENT_UNCLEAR', 'SCOPE_UNCLEAR', 'CHART_INCOMPLETE',
                    'RECORD_UNSIGNED', 'CHART_ELSEWHERE', 'DENIED_BEFORE', 'LEGAL_REVIEW', 'PAYMENT', 'COPY_SERVICE_RETURNED', 'OTHER'));

-- The event on which an authorization ends has occurred, 45 CFR 164.508(b)(2)(i).
alter table authorization_form
  add column expired_on           date,
  add column expiry_recorded_at   timestamptz,
  add column expiry_recorded_by   text;
