-- To whom jobs of a site are offered first. A rule is switched off, never deleted: jobs name it.
create table copy_assignment_rule (
  id                 uuid        primary key,
  custodian_id       uuid        not null references custodian (id),
  facility_id        uuid        not null references facility (id),
  document_kinds     jsonb       not null,
  source_system      text,
  requester_kind     text        check (requester_kind in ('PATIENT', 'PERSONAL_REPRESENTATIVE', 'HEALTH_CARE_PROVIDER',
                       'HEALTH_PLAN', 'ATTORNEY', 'INSURER', 'EMPLOYER', 'COURT', 'LAW_ENFORCEMENT',
                       'PUBLIC_HEALTH_AUTHORITY', 'HEALTH_OVERSIGHT_AGENCY', 'SOCIAL_SECURITY', 'WORKERS_COMPENSATION',
                       'CORONER', 'RESEARCHER', 'OTHER')),
  purpose            text        check (purpose in ('PATIENT_REQUEST', 'TREATMENT', 'PAYMENT', 'OPERATIONS', 'LEGAL',
                       'INSURANCE', 'EMPLOYMENT', 'DISABILITY', 'RESEARCH', 'PUBLIC_HEALTH', 'OVERSIGHT',
                       'WORKERS_COMPENSATION', 'DEATH_INVESTIGATION', 'SERIOUS_THREAT', 'DISABILITY_APPEAL')),
  offered_to         text        not null check (offered_to in ('SITE', 'SERVICE', 'OWN_PEOPLE')),
  copy_service_id    uuid        references copy_service (id),
  opens_after_hours  integer     check (opens_after_hours > 0),
  active             boolean     not null,
  created_at         timestamptz not null,
  version            bigint      not null,
  check ((offered_to = 'SERVICE') = (copy_service_id is not null)),
  check (offered_to <> 'SITE' or opens_after_hours is null)
);
create index copy_assignment_rule_tenant on copy_assignment_rule (custodian_id, id);
create index copy_assignment_rule_site on copy_assignment_rule (custodian_id, facility_id) where active;
alter table copy_assignment_rule enable row level security;
alter table copy_assignment_rule force row level security;
create policy tenant on copy_assignment_rule
  using (custodian_id = roi_custodian() and roi_is_staff() and roi_serves(facility_id))
  with check (custodian_id = roi_custodian() and roi_is_staff() and roi_serves(facility_id));
grant select, insert on copy_assignment_rule to roi_app;
grant update (facility_id, document_kinds, source_system, requester_kind, purpose, offered_to, copy_service_id,
  opens_after_hours, active, version) on copy_assignment_rule to roi_app;

-- One payer asks for the charts of many patients: a request for each, and for each line that made none the reason why. No
-- name, number or birth date is kept here: they are in the requests.
create table audit_batch (
  id              uuid        primary key,
  custodian_id    uuid        not null references custodian (id),
  facility_id     uuid        not null references facility (id),
  requester_name  text        not null,
  reference       text,
  purpose         text        not null check (purpose in ('PAYMENT', 'OPERATIONS')),
  scope           jsonb       not null,
  created_at      timestamptz not null,
  created_by      text        not null
);
create index audit_batch_tenant on audit_batch (custodian_id, id);
create table audit_batch_line (
  id            uuid    primary key,
  custodian_id  uuid    not null,
  batch_id      uuid    not null references audit_batch (id),
  line          integer not null check (line >= 0),
  request_id    uuid    references release_request (id),
  refusal       text    check (refusal in ('PATIENT_UNKNOWN', 'BIRTH_DATE_DIFFERS', 'PATIENT_REPEATED')),
  unique (batch_id, line),
  check (num_nulls(request_id, refusal) = 1)
);
create index audit_batch_line_batch on audit_batch_line (custodian_id, batch_id, line);
create unique index audit_batch_line_request on audit_batch_line (request_id);
alter table audit_batch enable row level security;
alter table audit_batch force row level security;
create policy tenant on audit_batch
  using (custodian_id = roi_custodian() and roi_is_staff() and roi_serves(facility_id))
  with check (custodian_id = roi_custodian() and roi_is_staff() and roi_serves(facility_id));
alter table audit_batch_line enable row level security;
alter table audit_batch_line force row level security;
create policy tenant on audit_batch_line
  using (custodian_id = roi_custodian() and exists (select 1 from audit_batch b where b.id = batch_id))
  with check (custodian_id = roi_custodian() and exists (select 1 from audit_batch b where b.id = batch_id));
grant select, insert on audit_batch, audit_batch_line to roi_app;

-- Where a paper chart stands, beside the free words of location.
alter table record add column room text, add column shelf text, add column volume text;
alter table copy_job_item add column room text, add column shelf text, add column volume text;

alter table copy_job
  add column priority         text        not null default 'THIRD_PARTY' check (priority in ('CARE_TODAY', 'LEGAL_DUE_DATE',
                                'PATIENT', 'BENEFITS', 'THIRD_PARTY', 'AUDIT')),
  -- The order of the priorities, so that an index is in the order of the lists.
  add column priority_rank    integer     not null default 4,
  add column offered_to       text        not null default 'SITE' check (offered_to in ('SITE', 'SERVICE', 'OWN_PEOPLE')),
  add column assigned_to      uuid        references copy_service (id),
  add column offered_at       timestamptz,
  add column opens_at         timestamptz,
  add column rule_id          uuid        references copy_assignment_rule (id),
  add column batch_id         uuid        references audit_batch (id),
  -- Each approval of a request begins a collection; what was not found in it is not asked for again in it.
  add column collection       integer     not null default 1,
  add column continues_id     uuid        references copy_job (id),
  add column continued_by_id  uuid        references copy_job (id),
  add column quality_check_id uuid,
  add column claimed_at       timestamptz,
  add column completed_by     text,
  add column expected_on      date,
  add column hold_id          uuid,
  -- When a returned job was followed by another one; until then its documents are waited for.
  add column offered_again_at timestamptz,
  add check (priority_rank = case priority when 'CARE_TODAY' then 0 when 'LEGAL_DUE_DATE' then 1 when 'PATIENT' then 2
               when 'BENEFITS' then 3 when 'THIRD_PARTY' then 4 when 'AUDIT' then 5 end),
  add check ((offered_to = 'SERVICE') = (assigned_to is not null)),
  add check (offered_to <> 'SITE' or opens_at is null),
  drop constraint copy_job_return_reason_check,
  add constraint copy_job_return_reason_check check (return_reason in ('CHART_NOT_AVAILABLE', 'CHART_CHECKED_OUT', 'OFF_SITE',
    'DECEASED_ARCHIVE', 'WRONG_SITE', 'PATIENT_UNCLEAR', 'ACCESS_MISSING', 'SYSTEM_DOWN', 'NO_CAPACITY', 'OTHER'));
-- Every custodian's rows at once: for these statements the owner is not held to one of them.
alter table copy_job no force row level security;
alter table release_request no force row level security;
update copy_job j set priority = r.priority, priority_rank = case r.priority when 'CARE_TODAY' then 0 when 'LEGAL_DUE_DATE' then 1
    when 'PATIENT' then 2 when 'BENEFITS' then 3 when 'THIRD_PARTY' then 4 when 'AUDIT' then 5 end
  from release_request r where r.id = j.request_id;
update copy_job set offered_at = created_at, claimed_at = case when state = 'CLAIMED' then now() end,
  offered_again_at = case when state = 'RETURNED' then created_at end;
alter table release_request force row level security;
alter table copy_job force row level security;

-- A request can have several jobs at once: one for each service that a rule names.
drop index copy_job_one_live;
drop index copy_job_open;
drop index copy_job_due;
drop index copy_job_claimed;
create index copy_job_urgency on copy_job (custodian_id, state, priority_rank, due_on, id);
create index copy_job_mine on copy_job (custodian_id, claimed_by, state, priority_rank, due_on, id);
create index copy_job_batch on copy_job (custodian_id, batch_id, state, priority_rank, due_on, id) where batch_id is not null;
create index copy_job_opening on copy_job (custodian_id, opens_at) where state = 'OPEN' and opens_at is not null;
create index copy_job_assigned on copy_job (custodian_id, assigned_to) where state = 'OPEN' and assigned_to is not null;
create index copy_job_expected on copy_job (custodian_id, expected_on) where state = 'RETURNED' and offered_again_at is null;
create index copy_job_completed on copy_job (custodian_id, claimed_by, completed_at) where state = 'COMPLETED';

-- A copy service sees what is offered to it or to all services of the sites that it serves, while it is active, and what it
-- claimed, and nothing else.
drop policy tenant on copy_job;
create policy tenant on copy_job using (custodian_id = roi_custodian() and (
    (roi_is_staff() and roi_serves(facility_id))
    or claimed_by = roi_copy_service()
    or (state = 'OPEN' and (offered_to = 'SITE' or assigned_to = roi_copy_service())
        and exists (select 1 from copy_service_site s join copy_service c on c.id = s.copy_service_id
          where s.facility_id = copy_job.facility_id and s.copy_service_id = roi_copy_service() and c.active))))
  with check (custodian_id = roi_custodian());

alter table copy_job_item
  -- Which time the document is delivered; from the second on with the reason why, and the item that was not good enough.
  add column attempt       integer not null default 1 check (attempt > 0),
  add column rework_reason text    check (rework_reason in ('PAGES_MISSING', 'ILLEGIBLE', 'WRONG_PATIENT_PAGE', 'WRONG_ORDER',
                             'DATES_OUTSIDE', 'OTHER')),
  add column redoes_id     uuid    references copy_job_item (id),
  -- The id that a client gave to what it added, so that it can be sent again.
  add column client_id     uuid,
  drop constraint copy_job_item_state_check,
  add constraint copy_job_item_state_check check (state in ('WANTED', 'ANNOUNCED', 'FOUND', 'NOT_FOUND', 'CONTINUED'));
create unique index copy_job_item_client on copy_job_item (job_id, client_id) where client_id is not null;
create index copy_job_item_redoes on copy_job_item (redoes_id) where redoes_id is not null;

-- What a quality check sends back, by record. A code only: what the reviewer wrote may be about another patient.
create table copy_rework (
  id                uuid        primary key,
  custodian_id      uuid        not null,
  request_id        uuid        not null references release_request (id),
  record_id         uuid        not null references record (id),
  quality_check_id  uuid        not null,
  reason            text        not null check (reason in ('PAGES_MISSING', 'ILLEGIBLE', 'WRONG_PATIENT_PAGE', 'WRONG_ORDER',
                      'DATES_OUTSIDE', 'OTHER')),
  asked_at          timestamptz not null,
  redelivered_at    timestamptz
);
create index copy_rework_request on copy_rework (custodian_id, request_id, id);
alter table copy_rework enable row level security;
alter table copy_rework force row level security;
create policy tenant on copy_rework
  using (custodian_id = roi_custodian() and roi_is_staff() and exists (select 1 from release_request r where r.id = request_id))
  with check (custodian_id = roi_custodian() and roi_is_staff() and exists (select 1 from release_request r where r.id = request_id));
grant select, insert on copy_rework to roi_app;
grant update (redelivered_at) on copy_rework to roi_app;

-- What happened to a job, for the figures: a job itself forgets who lost it. Ids and codes only.
create table copy_work_event (
  id               uuid        primary key,
  custodian_id     uuid        not null,
  facility_id      uuid        not null references facility (id),
  job_id           uuid        not null references copy_job (id),
  copy_service_id  uuid        references copy_service (id),
  kind             text        not null check (kind in ('OFFERED_TO_SITE', 'OFFERED_TO_SERVICE', 'OFFERED_TO_OWN_PEOPLE', 'CLAIMED',
                     'LEASE_LOST', 'COMPLETED', 'PARTLY_COMPLETED', 'RETURNED', 'WITHDRAWN')),
  reason           text,
  occurred_at      timestamptz not null
);
create index copy_work_event_service on copy_work_event (custodian_id, copy_service_id, occurred_at);
create index copy_work_event_site on copy_work_event (custodian_id, facility_id, occurred_at) where kind = 'OFFERED_TO_SITE';
alter table copy_work_event enable row level security;
alter table copy_work_event force row level security;
create policy tenant on copy_work_event
  using (custodian_id = roi_custodian() and ((roi_is_staff() and roi_serves(facility_id)) or copy_service_id = roi_copy_service()))
  with check (custodian_id = roi_custodian() and ((roi_is_staff() and roi_serves(facility_id)) or copy_service_id = roi_copy_service()));
grant select, insert on copy_work_event to roi_app;

-- Which jobs changed for a copy service, those too that it lost. Of each the last transaction that changed it: whoever reads
-- keeps the oldest transaction that was still running, and asks next time for what changed in that one or later. What
-- commits late is found then; nothing is missed, and nobody waits for anybody.
create table copy_job_change (
  custodian_id     uuid   not null,
  copy_service_id  uuid   not null references copy_service (id),
  job_id           uuid   not null references copy_job (id),
  changed_in       bigint not null,
  primary key (copy_service_id, job_id)
);
create index copy_job_change_order on copy_job_change (custodian_id, copy_service_id, changed_in, job_id);
alter table copy_job_change enable row level security;
alter table copy_job_change force row level security;
create policy tenant on copy_job_change
  using (custodian_id = roi_custodian() and (roi_is_staff() or copy_service_id = roi_copy_service()))
  with check (custodian_id = roi_custodian() and (roi_is_staff() or copy_service_id = roi_copy_service()));
grant select, insert on copy_job_change to roi_app;
grant update (changed_in) on copy_job_change to roi_app;

create function copy_job_changed_for(custodian uuid, service uuid, job uuid) returns void language sql as $$
  insert into copy_job_change (custodian_id, copy_service_id, job_id, changed_in)
    select custodian, service, job, pg_current_xact_id()::text::bigint where service is not null
  on conflict (copy_service_id, job_id) do update set changed_in = excluded.changed_in
$$;
create function copy_job_changed() returns trigger language plpgsql as $$
begin
  perform copy_job_changed_for(new.custodian_id, new.claimed_by, new.id);
  if tg_op = 'UPDATE' and old.claimed_by is distinct from new.claimed_by then
    perform copy_job_changed_for(new.custodian_id, old.claimed_by, new.id);
  end if;
  return null;
end $$;
create trigger copy_job_changed after insert or update on copy_job for each row execute function copy_job_changed();
create function copy_job_item_changed() returns trigger language plpgsql as $$
begin
  perform copy_job_changed_for(new.custodian_id, (select claimed_by from copy_job where id = new.job_id), new.job_id);
  return null;
end $$;
create trigger copy_job_item_changed after insert or update on copy_job_item
  for each row execute function copy_job_item_changed();
