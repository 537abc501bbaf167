import type { DeskCaseList, Official, ServiceFigures } from '@minzong/api-contract';
import type { LookedCase } from '../../editorial/cases/cases';
import type { CaseTemplate } from '../../editorial/cases/templates';

export type { CaseTemplate, DeskCaseList, LookedCase, Official, ServiceFigures };

/** What the inbox can be narrowed down to. */
export interface CaseFilter {
  stage: string;
  assignee: string;
  guide: string;
  overdue: boolean;
}

export interface CaseChoices {
  guides: { id: string; title: string }[];
  officials: Official[];
}

export interface CaseTemplates {
  templates: CaseTemplate[];
}
