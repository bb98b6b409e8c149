-- A tree of hashes over each custodian's trail (RFC 6962, section 2.1), and its signed checkpoints. It is built after the fact,
-- by a job, in batches: a custodian can export its own trail and verify it, and nobody waits for another's row.

-- How many rows are sealed; locked while a batch is.
create table audit_tree (
  custodian_id  uuid    primary key,
  size          bigint  not null check (size >= 0)
);

-- Leaf by leaf, without gaps. The hash is SHA-256(00 || hash of the row).
create table audit_leaf (
  custodian_id  uuid    not null,
  leaf_index    bigint  not null check (leaf_index >= 0),
  event_id      uuid    not null,
  hash          bytea   not null check (octet_length(hash) = 32),
  primary key (custodian_id, leaf_index),
  unique (custodian_id, event_id)
);

-- The roots of complete subtrees above the leaves: level 1 covers two leaves, level 2 four. SHA-256(01 || left || right).
create table audit_node (
  custodian_id  uuid      not null,
  level         smallint  not null check (level > 0),
  node_index    bigint    not null check (node_index >= 0),
  hash          bytea     not null check (octet_length(hash) = 32),
  primary key (custodian_id, level, node_index)
);

-- What was signed and told outside; the note is the text that was signed, with its signature.
create table audit_checkpoint (
  custodian_id  uuid         not null,
  size          bigint       not null check (size > 0),
  root          bytea        not null check (octet_length(root) = 32),
  made_at       timestamptz  not null,
  public_key    bytea        not null check (octet_length(public_key) = 32),
  note          text         not null,
  published_at  timestamptz,
  primary key (custodian_id, size)
);
create index audit_checkpoint_unpublished on audit_checkpoint (custodian_id, size) where published_at is null;

alter table audit_tree enable row level security;
alter table audit_tree force row level security;
alter table audit_leaf enable row level security;
alter table audit_leaf force row level security;
alter table audit_node enable row level security;
alter table audit_node force row level security;
alter table audit_checkpoint enable row level security;
alter table audit_checkpoint force row level security;
create policy tenant on audit_tree using (custodian_id = roi_custodian() and roi_is_staff())
  with check (custodian_id = roi_custodian() and roi_is_staff());
create policy tenant on audit_leaf using (custodian_id = roi_custodian() and roi_is_staff())
  with check (custodian_id = roi_custodian() and roi_is_staff());
create policy tenant on audit_node using (custodian_id = roi_custodian() and roi_is_staff())
  with check (custodian_id = roi_custodian() and roi_is_staff());
create policy tenant on audit_checkpoint using (custodian_id = roi_custodian() and roi_is_staff())
  with check (custodian_id = roi_custodian() and roi_is_staff());
grant select, insert, update (size) on audit_tree to roi_app;
grant select, insert on audit_leaf to roi_app;
grant select, insert on audit_node to roi_app;
grant select, insert, update (published_at) on audit_checkpoint to roi_app;

create trigger append_only before update or delete or truncate on audit_leaf execute function roi_append_only();
create trigger append_only before update or delete or truncate on audit_node execute function roi_append_only();
create trigger append_only before delete or truncate on audit_checkpoint execute function roi_append_only();
create trigger append_only before delete or truncate on audit_tree execute function roi_append_only();

create function roi_tree_grows() returns trigger language plpgsql as $$
begin
  if new.size < old.size or new.custodian_id <> old.custodian_id then
    raise exception 'a tree grows' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;
create trigger grows before update on audit_tree for each row execute function roi_tree_grows();

-- Once it is published, that is all that changes.
create function roi_checkpoint_stays() returns trigger language plpgsql as $$
begin
  if old.published_at is not null or to_jsonb(new) - 'published_at' <> to_jsonb(old) - 'published_at' then
    raise exception 'a checkpoint stays as it was signed' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;
create trigger stays before update on audit_checkpoint for each row execute function roi_checkpoint_stays();
