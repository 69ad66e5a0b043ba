import type { Profile } from '@fta/cases-core';
import { Badge, Button, Flex, Typography } from '@strapi/design-system';
import type { SeriesProfile } from '../../../shared/profiles.ts';
import { PlainTable } from '../PlainTable.tsx';
import { saveFile } from '../preview/download.ts';
import { useText } from '../translations/use-text.ts';

interface ProfileHistoryProps {
  readonly state: SeriesProfile;
  readonly isBusy: boolean;
  /** Puts an earlier one in force again; `null` for those who may not. */
  readonly onAgain: ((number: number) => void) | null;
}

/** All states of the profile of a series, the one in force first and the built-in one last. */
export function ProfileHistory({ state: { number: inForce, history, builtIn }, isBusy, onAgain }: ProfileHistoryProps) {
  const { t, time } = useText();
  const rows = [
    ...history.map(({ number, profile, again, by, at }) => ({
      number,
      profile,
      source: again === null ? t('profile.uploaded') : t('profile.again-of', { number: again }),
      who: t('profile.by', { who: by, time: time(at) }),
    })),
    { number: 0, profile: builtIn, source: t('profile.built-in'), who: '' },
  ];
  return (
    <PlainTable aria-label={t('profile.history')}>
      <thead>
        <tr>
          <th scope="col" className="count">
            {t('profile.number')}
          </th>
          <th scope="col">{t('profile.name')}</th>
          <th scope="col" className="count">
            {t('profile.actions')}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ number, profile, source, who }) => (
          <tr key={number}>
            <td className="count">{number}</td>
            <th scope="row">
              <Flex gap={2} wrap="wrap">
                <span lang="zh-CN">{profile.title}</span>
                {number === inForce && (
                  <Badge backgroundColor="primary100" textColor="neutral800">
                    {t('profile.in-force')}
                  </Badge>
                )}
              </Flex>
              <Typography variant="pi" textColor="neutral600">
                {[source, who].filter(Boolean).join(' · ')}
              </Typography>
            </th>
            <td className="narrow">
              <Flex gap={1} justifyContent="flex-end">
                {onAgain && number !== inForce && (
                  <Button
                    variant="ghost"
                    size="S"
                    disabled={isBusy}
                    aria-label={t('profile.again-named', { number })}
                    onClick={() => onAgain(number)}
                  >
                    {t('profile.again')}
                  </Button>
                )}
                <Button
                  variant="ghost"
                  size="S"
                  aria-label={t('profile.download-named', { number })}
                  onClick={() => saveProfile(profile)}
                >
                  {t('profile.download')}
                </Button>
              </Flex>
            </td>
          </tr>
        ))}
      </tbody>
    </PlainTable>
  );
}

function saveProfile(profile: Profile): void {
  const content = `${JSON.stringify(profile, null, 2)}\n`;
  saveFile(new Blob([content], { type: 'application/json' }), `${profile.id.replace(/[\\/:*?"<>|]/g, '-')}.json`);
}
