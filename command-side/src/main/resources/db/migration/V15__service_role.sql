-- The service connects as a member of this role, which owns nothing: it cannot change what
-- happened, nor switch off what would refuse it. Only migrations run as the owner.
do $$
begin
  if not exists (select from pg_roles where rolname = 'command_service') then
    create role command_service nologin;
  end if;
exception
  -- Roles belong to the whole cluster: another database was faster.
  when duplicate_object or unique_violation then null;
  when insufficient_privilege then
    raise exception 'the owner of this database may create no role'
      using hint = 'As a superuser: create role command_service nologin';
end
$$;

grant usage on schema public to command_service;
grant select, insert, update, delete on all tables in schema public to command_service;
grant usage, select on all sequences in schema public to command_service;
alter default privileges in schema public
  grant select, insert, update, delete on tables to command_service;
alter default privileges in schema public grant usage, select on sequences to command_service;

revoke update, delete on event, tree_leaf, tree_node, checkpoint from command_service;
revoke insert, update, delete on flyway_schema_history from command_service;
