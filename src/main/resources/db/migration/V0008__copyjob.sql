create table copy_job (
  id               uuid        primary key,
  custodian_id     uuid        not null references custodian (id),
  facility_id      uuid        not null references facility (id),
  request_id       uuid        not null references release_request (id),
  tracking_number  text        not null,
  state            text        not null check (state in ('OPEN', 'CLAIMED', 'COMPLETED', 'RETURNED', 'WITHDRAWN')),
  claimed_by       uuid        references copy_service (id),
  claimed_client   text,
  lease_until      timestamptz,
  due_on           date        not null,
  patient_name     text        not null,
  birth_date       date        not null,
  record_number    text        not null,
  return_reason    text        check (return_reason in ('CHART_NOT_AVAILABLE', 'WRONG_SITE', 'PATIENT_UNCLEAR', 'SYSTEM_DOWN', 'NO_CAPACITY', 'OTHER')),
  return_note      text,
  created_at       timestamptz not null,
  completed_at     timestamptz,
  version          bigint      not null
);
create unique index copy_job_one_live on copy_job (request_id) where state in ('OPEN', 'CLAIMED');
create index copy_job_open on copy_job (custodian_id, state, due_on, id);
create index copy_job_due on copy_job (custodian_id, due_on, id);
create index copy_job_claimed on copy_job (custodian_id, claimed_by, state, id);
create index copy_job_request on copy_job (custodian_id, request_id);
create index copy_job_lease on copy_job (custodian_id, lease_until) where state = 'CLAIMED';
alter table copy_job enable row level security;
alter table copy_job force row level security;
-- A copy service sees what is offered at the sites that it serves, while it is active, and what it claimed, and nothing
-- else.
create policy tenant on copy_job using (custodian_id = roi_custodian() and (
    (roi_is_staff() and roi_serves(facility_id))
    or claimed_by = roi_copy_service()
    or (state = 'OPEN' and exists (select 1 from copy_service_site s join copy_service c on c.id = s.copy_service_id
          where s.facility_id = copy_job.facility_id and s.copy_service_id = roi_copy_service() and c.active))))
  with check (custodian_id = roi_custodian());

create table copy_job_item (
  id                uuid        primary key,
  custodian_id      uuid        not null,
  job_id            uuid        not null references copy_job (id),
  record_id         uuid        references record (id),
  kind              text        not null,
  title             text        not null,
  service_date      date        not null,
  encounter         text,
  source_system     text,
  location          text,
  expected_pages    integer,
  added             boolean     not null,
  state             text        not null check (state in ('WANTED', 'FOUND', 'NOT_FOUND')),
  not_found_reason  text        check (not_found_reason in ('NOT_IN_CHART', 'CHECKED_OUT', 'DESTROYED', 'ILLEGIBLE', 'DUPLICATE', 'NEVER_CREATED', 'OTHER')),
  document_id       uuid        references document (id),
  counted_pages     integer,
  reported_pages    integer,
  version           bigint      not null,
  check ((state = 'FOUND') = (document_id is not null)),
  check ((state = 'NOT_FOUND') = (not_found_reason is not null))
);
create index copy_job_item_job on copy_job_item (custodian_id, job_id, id);
alter table copy_job_item enable row level security;
alter table copy_job_item force row level security;
create policy tenant on copy_job_item
  using (custodian_id = roi_custodian() and exists (select 1 from copy_job j where j.id = job_id))
  with check (custodian_id = roi_custodian() and exists (select 1 from copy_job j where j.id = job_id));
grant select, insert, update on copy_job, copy_job_item to roi_app;
