import { useQuery } from '@tanstack/react-query';
import { useClient } from '../api/context';
import { conferencesQuery } from '../api/queries';
import { texts } from '../texts';
import { Picker } from '../ui/Picker';

interface ConferencePickerProps {
  readonly chosen: string | undefined;
  readonly onChange: (conference: string) => void;
}

/** Which conference is looked at; nobody is asked who has only one. */
export function ConferencePicker({ chosen, onChange }: ConferencePickerProps) {
  const conferences = useQuery(conferencesQuery(useClient())).data ?? [];
  if (conferences.length <= 1 && !chosen) return null;
  return (
    <Picker
      label={texts.list.conference}
      value={chosen ?? ''}
      options={[
        ['', texts.list.everyConference],
        ...conferences.map(({ id, name }) => [id, name] as const),
      ]}
      onChange={onChange}
    />
  );
}
