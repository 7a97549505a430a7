import { useState } from 'react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { initials, type Agent } from '../agents/agents';
import { ask } from '../api/client';
import { useSay } from '../i18n/language';
import { useQueues } from '../queue/waiting';
import { EditedList } from './EditedList';
import { Check, Choice, EditDialog, Field, listed } from './Listing';

const ROLES = ['AGENT', 'LEAD', 'ADMIN', 'OWNER'] as const;
type Role = (typeof ROLES)[number];

/** The people of the team: what they may do, which queues they serve, what they speak. */
export function People() {
  const say = useSay();
  const people = useQuery({ queryKey: ['admin', 'people'], queryFn: async () => (await ask('get', '/api/v1/admin/people')).people });
  return (
    <EditedList
      title={say('admin.people')} lead={say('people.lead', { count: people.data?.length ?? 0 })}
      reading={people} items={people.data ?? []} keyOf={(person) => person.id} nameOf={(person) => person.displayName}
      row={(person) => (
        <>
          <span className="who" aria-hidden="true">{initials(person.displayName)}</span>
          <span className="admin-words">
            <b>{person.displayName}</b>
            <span className="xs muted clip">{person.login}</span>
          </span>
          <span className="tag">{say(`role.${person.role}`)}</span>
          {!person.active && <span className="tag" data-look="line">{say('people.inactive')}</span>}
          <span className="sm muted clip admin-more">{[person.languages.join(', '), person.queues.join(', ')].filter(Boolean).join(' · ')}</span>
        </>
      )}
      dialog={(person, onClose) => <PersonDialog person={person} onClose={onClose} />}
    />
  );
}

function PersonDialog({ person, onClose }: { person: Agent | null; onClose: () => void }) {
  const say = useSay();
  const queries = useQueryClient();
  const queues = useQueues().data ?? [];
  const [login, setLogin] = useState(person?.login ?? '');
  const [name, setName] = useState(person?.displayName ?? '');
  const [role, setRole] = useState<Role>(person?.role ?? 'AGENT');
  const [languages, setLanguages] = useState((person?.languages ?? ['en']).join(', '));
  const [skills, setSkills] = useState((person?.skills ?? []).join(', '));
  const [serves, setServes] = useState<readonly string[]>(person?.queues ?? []);
  const [capacity, setCapacity] = useState(String(person?.capacity ?? 3));
  const [password, setPassword] = useState('');
  const [active, setActive] = useState(person?.active ?? true);
  const save = async () => {
    const body = {
      displayName: name, role, password: password || null, languages: listed(languages), skills: listed(skills), queues: [...serves],
      capacity: Number(capacity), active,
    };
    if (person) await ask('put', '/api/v1/admin/people/{id}', { at: { id: person.id }, body });
    else await ask('post', '/api/v1/admin/people', { body: { login, person: body } });
    await queries.invalidateQueries({ queryKey: ['admin', 'people'] });
  };
  return (
    <EditDialog title={person?.displayName ?? say('admin.add')} onSave={save} onClose={onClose}>
      <Field label={say('signIn.login')} value={login} onChange={setLogin} required off={person !== null} />
      <Field label={say('admin.name')} value={name} onChange={setName} required />
      <Choice label={say('people.role')} value={role} onChange={(value) => setRole(ROLES.find((one) => one === value) ?? 'AGENT')} options={ROLES.map((one) => [one, say(`role.${one}`)] as const)} />
      <Field label={say('people.languages')} value={languages} onChange={setLanguages} required />
      <Field label={say('people.skills')} value={skills} onChange={setSkills} />
      <Field label={say('people.capacity')} value={capacity} onChange={setCapacity} type="number" required />
      <fieldset className="checks">
        <legend className="label">{say('admin.queues')}</legend>
        {queues.map((queue) => (
          <Check
            key={queue.key} label={queue.name} checked={serves.includes(queue.key)}
            onChange={(on) => setServes(on ? [...serves, queue.key] : serves.filter((one) => one !== queue.key))}
          />
        ))}
      </fieldset>
      <Field label={say('people.password')} value={password} onChange={setPassword} type="password" required={person === null} />
      <Check label={say('people.active')} checked={active} onChange={setActive} />
    </EditDialog>
  );
}
