import { tanMinhPlan } from '../plan/plan';
import { associate } from './associate';

associate(CustomFunctions, typeof Office === 'undefined' ? undefined : Office, tanMinhPlan);
