import type { ReactNode } from 'react';
import type { MembersView } from '../../view/api-view.ts';
import Signature from '../signature/index.tsx';
import styles from './styles.module.css';

/** Names of asyncio as they are recorded, each with its public members; each has its full name as address. */
export default function Members({ names }: MembersView): ReactNode {
  return names.map(({ members, ...name }) => (
    <div key={name.of} className={styles.name}>
      <Signature {...name} isListed />
      {members.length > 0 && (
        <div className={styles.members}>
          {members.map((member) => (
            <Signature key={member.of} {...member} isListed isMember />
          ))}
        </div>
      )}
    </div>
  ));
}
