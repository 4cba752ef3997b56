export { assessmentOutputShape, toAssessmentOutput, toRequirementOutput } from './assessment.ts';
