import { cover, type Body } from './body';

export const leaderBody: Body<'leader'> = (leader, { fact, facts, list, own, section, text }) => [
  ...cover(leader),
  ...facts(fact('post', leader.post)),
  ...section('duties', 'duties', list(leader.duties.map(own))),
  ...section('career', 'career', text(leader.body, { headingOffset: 1 })),
];

export const departmentBody: Body<'department'> = (department, { fact, facts, section, text }) => [
  ...facts(
    fact('head', department.head),
    fact('telephone', department.telephone),
    fact('address', department.address),
    fact('hours', department.hours),
  ),
  ...section('duties', 'departmentDuties', text(department.body, { headingOffset: 1 })),
];
