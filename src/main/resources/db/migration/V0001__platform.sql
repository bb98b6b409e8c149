-- Who is asking. The application binds these three settings on every connection that it takes from the pool:
--   roi.custodian     the tenant; unset or empty makes every policy fail, so a missing binding never means "all"
--   roi.facilities    '*' or a comma-separated list of facility ids
--   roi.copy_service  the copy service that asks, or empty for the custodian's own people
create function roi_custodian() returns uuid language sql stable parallel safe
  as $$ select current_setting('roi.custodian')::uuid $$;
create function roi_copy_service() returns uuid language sql stable parallel safe
  as $$ select nullif(current_setting('roi.copy_service'), '')::uuid $$;
-- These two are inlined into every query. They are written as cases because the planner takes a comparison of a setting for
-- true of one row in 200, each time, and then sorts 100,000 rows that it took for ten; of a case it assumes one half.
create function roi_is_staff() returns boolean language sql stable parallel safe
  as $$ select case when current_setting('roi.copy_service') = '' then true else false end $$;
create function roi_serves(facility uuid) returns boolean language sql stable parallel safe
  as $$ select case when current_setting('roi.facilities') = '*' then true
            else facility::text = any (string_to_array(current_setting('roi.facilities'), ',')) end $$;

-- Commits with the effect that it remembers; see platform/idempotency.
create table idempotency_key (
  custodian_id  uuid        not null,
  caller        text        not null,
  key           text        not null,
  fingerprint   text        not null,
  status        integer     not null,
  etag          text,
  location      text,
  body          text,
  created_at    timestamptz not null,
  primary key (custodian_id, caller, key)
);
create index idempotency_key_age on idempotency_key (custodian_id, created_at);
alter table idempotency_key enable row level security;
alter table idempotency_key force row level security;
create policy tenant on idempotency_key using (custodian_id = roi_custodian()) with check (custodian_id = roi_custodian());

-- What the world outside is told, in the transaction in which it happened. Ids and states only.
create table outbox_event (
  id            uuid        primary key,
  custodian_id  uuid        not null,
  occurred_at   timestamptz not null,
  type          text        not null,
  subject_type  text        not null,
  subject_id    uuid        not null,
  request_id    uuid,
  payload       jsonb       not null,
  trace_id      text,
  published_at  timestamptz
);
create index outbox_event_open on outbox_event (custodian_id, id) where published_at is null;
alter table outbox_event enable row level security;
alter table outbox_event force row level security;
create policy tenant on outbox_event using (custodian_id = roi_custodian()) with check (custodian_id = roi_custodian());

-- db-scheduler's own table: names and times of jobs, no tenant data.
create table scheduled_tasks (
  task_name            text not null,
  task_instance        text not null,
  task_data            bytea,
  execution_time       timestamptz not null,
  picked               boolean not null,
  picked_by            text,
  last_success         timestamptz,
  last_failure         timestamptz,
  consecutive_failures int,
  last_heartbeat       timestamptz,
  version              bigint not null,
  priority             smallint,
  primary key (task_name, task_instance)
);
create index scheduled_tasks_execution_time on scheduled_tasks (execution_time);
create index scheduled_tasks_heartbeat on scheduled_tasks (last_heartbeat);

grant select, insert, delete on idempotency_key to roi_app;
grant select, insert, update on outbox_event to roi_app;
grant select, insert, update, delete on scheduled_tasks to roi_app;
