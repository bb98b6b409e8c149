-- A fee schedule that a custodian added to those that come with the service. It holds from its first day until a newer one
-- begins, and is never changed. A copy service prices by it too, and adds none.
create table fee_schedule (
  id              uuid        primary key,
  custodian_id    uuid        not null references custodian (id),
  schedule_id     text        collate "C" not null check (schedule_id ~ '^[A-Za-z0-9][A-Za-z0-9-]{2,39}$'),
  state           text        not null check (state ~ '^[A-Z]{2}$'),
  effective_from  date        not null,
  content         jsonb       not null,
  created_at      timestamptz not null,
  created_by      text        not null,
  -- The list is sorted by it.
  unique (custodian_id, schedule_id)
);
create index fee_schedule_begun on fee_schedule (custodian_id, state, effective_from);
alter table fee_schedule enable row level security;
alter table fee_schedule force row level security;
create policy tenant on fee_schedule
  using (custodian_id = roi_custodian())
  with check (custodian_id = roi_custodian() and roi_is_staff());
grant select, insert on fee_schedule to roi_app;
