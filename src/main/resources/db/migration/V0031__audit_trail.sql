-- The trail shows that it was tampered with: the rows of each request are a chain of hashes, and what is written once stays.
--
-- The database hashes and chains, not the application: whatever writes a row, in whichever version, is chained in its own
-- transaction and without another round trip, and the application's role cannot put a hash of its own choosing.
-- There is no chain over all requests: it would let one writer go at a time.

-- A value among others: its length in bytes, a colon, the value; a hyphen where there is none. No two lists of values read
-- alike. The database's encoding is UTF-8.
create function roi_field(value text) returns text language sql immutable parallel safe
  as $$ select case when value is null then '-' else octet_length(value) || ':' || value end $$;

-- A moment as its microseconds since 1970: no format and no time zone to disagree about.
create function roi_micros(moment timestamptz) returns text language sql immutable parallel safe
  as $$ select ((extract(epoch from moment) * 1000000)::bigint)::text $$;

alter table audit_event
  add column chain_no  bigint,
  add column prev_hash bytea,
  add column hash      bytea,
  add constraint audit_event_detail_is_flat check (jsonb_typeof(detail) = 'object'
    and not jsonb_path_exists(detail, '$.* ? (@.type() != "string" && @.type() != "null")'));

-- Version 1 of the encoding: the SHA-256 of the line roi-audit-1 and of every column, in this order, as fields. The detail is
-- one field: its names and values as fields, by the bytes of the name. A later version gets another first line.
create function roi_audit_hash(e audit_event) returns bytea language plpgsql immutable parallel safe as $$
begin
  return sha256(convert_to('roi-audit-1' || chr(10)
    || roi_field(e.id::text) || roi_field(e.custodian_id::text) || roi_field(roi_micros(e.occurred_at))
    || roi_field(e.actor) || roi_field(e.actor_roles) || roi_field(e.copy_service_id::text)
    || roi_field(e.action) || roi_field(e.outcome)
    || roi_field(e.subject_type) || roi_field(e.subject_id::text) || roi_field(e.request_id::text) || roi_field(e.patient_id::text)
    || roi_field((select coalesce(string_agg(roi_field(d.key) || roi_field(d.value), '' order by d.key collate "C"), '')
         from jsonb_each_text(e.detail) d))
    || roi_field(e.trace_id) || roi_field(e.chain_no::text) || roi_field(encode(e.prev_hash, 'hex')), 'UTF8'));
end $$;

-- The head of each request's chain, locked while a row is appended. Nobody writes it but the trigger.
create table audit_chain (
  custodian_id  uuid    not null,
  request_id    uuid    not null,
  length        bigint  not null check (length > 0),
  hash          bytea   not null check (octet_length(hash) = 32),
  primary key (custodian_id, request_id)
) with (fillfactor = 70);

-- What was written and is not yet a leaf of the custodian's tree. The number is taken under the chain's lock, so that the
-- rows of a chain are sealed in their order; a row whose transaction ends late is sealed late, and once.
create table audit_unsealed (
  custodian_id  uuid    not null,
  seq           bigint  not null generated always as identity,
  event_id      uuid    not null,
  hash          bytea   not null,
  primary key (custodian_id, seq)
);

create function roi_audit_append() returns trigger language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  new.chain_no := null;
  new.prev_hash := null;
  if new.request_id is null then
    new.hash := roi_audit_hash(new);
  else
    loop
      select length + 1, hash into new.chain_no, new.prev_hash
        from audit_chain where custodian_id = new.custodian_id and request_id = new.request_id for update;
      if found then
        new.hash := roi_audit_hash(new);
        update audit_chain set length = new.chain_no, hash = new.hash
          where custodian_id = new.custodian_id and request_id = new.request_id;
        exit;
      end if;
      new.chain_no := 1;
      new.prev_hash := null;
      new.hash := roi_audit_hash(new);
      insert into audit_chain (custodian_id, request_id, length, hash)
        values (new.custodian_id, new.request_id, 1, new.hash) on conflict do nothing;
      -- Where another transaction began the chain meanwhile, this row goes behind its row.
      exit when found;
    end loop;
  end if;
  insert into audit_unsealed (custodian_id, event_id, hash) values (new.custodian_id, new.id, new.hash);
  return new;
end $$;
revoke all on function roi_audit_append() from public;

-- What was written before is chained in the order of its ids; its evidence begins now.
alter table audit_event no force row level security;
do $$
declare
  e audit_event;
begin
  for e in select * from audit_event order by id loop
    if e.request_id is not null then
      e.chain_no := 1;
      select length + 1, hash into e.chain_no, e.prev_hash
        from audit_chain where custodian_id = e.custodian_id and request_id = e.request_id;
      e.chain_no := coalesce(e.chain_no, 1);
    end if;
    e.hash := roi_audit_hash(e);
    update audit_event set chain_no = e.chain_no, prev_hash = e.prev_hash, hash = e.hash where id = e.id;
    if e.request_id is not null then
      insert into audit_chain (custodian_id, request_id, length, hash) values (e.custodian_id, e.request_id, e.chain_no, e.hash)
        on conflict (custodian_id, request_id) do update set length = excluded.length, hash = excluded.hash;
    end if;
    insert into audit_unsealed (custodian_id, event_id, hash) values (e.custodian_id, e.id, e.hash);
  end loop;
end $$;
alter table audit_event force row level security;

alter table audit_event
  alter column hash set not null,
  add constraint audit_event_hash check (octet_length(hash) = 32),
  add constraint audit_event_chain check ((request_id is null) = (chain_no is null)
    and (coalesce(chain_no, 1) = 1) = (prev_hash is null));
create trigger chain before insert on audit_event for each row execute function roi_audit_append();

alter table audit_chain enable row level security;
alter table audit_chain force row level security;
alter table audit_unsealed enable row level security;
alter table audit_unsealed force row level security;
-- The trigger works as the owner, also for a copy service, which sees nothing of it.
create policy tenant_append on audit_chain to current_user
  using (custodian_id = roi_custodian()) with check (custodian_id = roi_custodian());
create policy tenant_append on audit_unsealed to current_user
  using (custodian_id = roi_custodian()) with check (custodian_id = roi_custodian());
create policy tenant_read on audit_chain for select using (custodian_id = roi_custodian() and roi_is_staff());
create policy tenant_seal on audit_unsealed to roi_app using (custodian_id = roi_custodian() and roi_is_staff());
grant select on audit_chain to roi_app;
-- A row leaves the queue in the transaction that makes it a leaf.
grant select, delete on audit_unsealed to roi_app;

-- The facts that a decision was made on, as they were asked, and the answer. They hold patient data and stay here; the trail
-- holds the hash. The salt keeps facts that could be guessed from being tried against it.
create table decision_record (
  id            uuid        primary key,
  custodian_id  uuid        not null references custodian (id),
  request_id    uuid        references release_request (id),
  kind          text        not null check (kind in ('APPROVAL', 'DENIAL', 'DENIAL_REVIEW', 'EXTENSION', 'QUALITY_CHECK',
                              'DELIVERY', 'DOWNLOAD', 'WAIVER', 'RESTRICTION', 'CONTENT_DELETION', 'HOLD_RELEASE')),
  decided_at    timestamptz not null,
  decided_by    text        not null,
  facts         text        not null check (facts is json),
  answer        text        not null check (answer is json),
  salt          bytea       not null check (octet_length(salt) = 16),
  hash          bytea       not null check (octet_length(hash) = 32)
);
create index decision_record_request on decision_record (custodian_id, request_id, id);

create function roi_decision_hash(d decision_record) returns bytea language sql immutable parallel safe
  as $$ select sha256(convert_to('roi-decision-1' || chr(10)
    || roi_field(d.id::text) || roi_field(d.custodian_id::text) || roi_field(d.request_id::text) || roi_field(d.kind)
    || roi_field(roi_micros(d.decided_at)) || roi_field(d.decided_by) || roi_field(d.facts) || roi_field(d.answer)
    || roi_field(encode(d.salt, 'hex')), 'UTF8')) $$;
create function roi_decision_hashed() returns trigger language plpgsql as $$
begin
  new.hash := roi_decision_hash(new);
  return new;
end $$;
create trigger hash before insert on decision_record for each row execute function roi_decision_hashed();

alter table decision_record enable row level security;
alter table decision_record force row level security;
create policy tenant_read on decision_record for select using (custodian_id = roi_custodian() and roi_is_staff()
  and (request_id is null or exists (select 1 from release_request r where r.id = request_id)));
create policy tenant_write on decision_record for insert with check (custodian_id = roi_custodian() and roi_is_staff()
  and (request_id is null or exists (select 1 from release_request r where r.id = request_id)));
create policy retention on decision_record for delete to roi_retention using (custodian_id = roi_custodian());
grant select, insert on decision_record to roi_app;
grant select, delete on decision_record to roi_retention;

-- Append-only for everybody, the owner too; the retention job alone deletes. A migration that must change such a row disables
-- the trigger and enables it again, where everybody can read it. A superuser can do so as well: for that there is the verifier.
create function roi_append_only() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' and current_user = 'roi_retention' then
    return null;
  end if;
  raise exception '% is append-only', tg_table_name using errcode = 'insufficient_privilege';
end $$;
create trigger append_only before update or delete or truncate on audit_event execute function roi_append_only();
create trigger append_only before update or delete or truncate on decision_record execute function roi_append_only();
create trigger append_only before update or delete or truncate on request_history execute function roi_append_only();
create trigger append_only before update or delete or truncate on disclosure execute function roi_append_only();

-- A head moves by one row at a time, and never back.
create function roi_chain_grows() returns trigger language plpgsql as $$
begin
  if tg_op <> 'UPDATE' then
    raise exception '% is append-only', tg_table_name using errcode = 'insufficient_privilege';
  end if;
  if new.length <> old.length + 1 or new.custodian_id <> old.custodian_id or new.request_id <> old.request_id then
    raise exception 'a chain grows by one row' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;
create trigger grows before update on audit_chain for each row execute function roi_chain_grows();
create trigger append_only before delete or truncate on audit_chain execute function roi_chain_grows();
