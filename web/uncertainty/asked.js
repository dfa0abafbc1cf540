// What the page asks of its trials.

export const METRICS = ['backlog_share', 'cloud_revenue_share', 'lab_dependence', 'incumbent_dependence'];
export const CLOUD_METRICS = ['lab_dependence', 'incumbent_dependence'];
export const POINTS = 400; // trials that are shown one by one
