import type { ListItem } from '@minzong/api-contract';
import { departmentKind } from '@minzong/content-types';
import { Labelled, Run, Say } from '../layout/language';
import { TitleLink } from './title-link';

const Row = ({ department }: { department: ListItem<'department'> }) => (
  <tr>
    <th scope="row">
      <TitleLink item={department} />
    </th>
    <Run as="td" lang={department.locale}>
      {department.head}
    </Run>
    <td>{department.telephone}</td>
  </tr>
);

/** The organisation as tables, one for each kind: name, head, telephone (inspection item D4). */
export const Departments = ({ departments }: { departments: ListItem<'department'>[] }) => (
  <div class="departments">
    {departmentKind.options.map((kind) => {
      const some = departments.filter((department) => department.kind === kind);
      return some.length === 0 ? null : (
        <Labelled
          as="section"
          label={`departmentKind.${kind}`}
          class="scroll"
          tabindex={0}
          key={kind}
        >
          <table>
            <Say as="caption" word={`departmentKind.${kind}`} />
            <thead>
              <tr>
                <Say as="th" scope="col" word="departmentName" />
                <Say as="th" scope="col" word="head" />
                <Say as="th" scope="col" word="telephone" />
              </tr>
            </thead>
            <tbody>
              {some.map((department) => (
                <Row key={department.id} department={department} />
              ))}
            </tbody>
          </table>
        </Labelled>
      );
    })}
  </div>
);
