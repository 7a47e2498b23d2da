import { useQuery } from '@tanstack/react-query';
import { api } from '@/api/client';
import type { Schema } from '@/api/model';
import type { StatusMap } from '@/ui/tone';
import { base } from './model';

export type Survey = Schema<'performance.Survey'>;
export type SurveyResult = Schema<'performance.SurveyResult'>;
export type SurveyPoint = Schema<'performance.SurveyPoint'>;
export type Suggestion = Schema<'performance.Suggestion'>;
export type NewSurvey = Schema<'performance.NewSurvey'>;
export type AskedSurvey = Schema<'performance.AskedSurvey'>;

export const surveysPath = `${base}/surveys`;

export const surveyStatus: StatusMap<Survey['state']> = {
  open: { tone: 'progress', zh: '进行中', en: 'Open' },
  closed: { tone: 'closed', zh: '已结束', en: 'Closed' },
};

export const suggestionStatus: StatusMap<Suggestion['state']> = {
  picked: { tone: 'waiting', zh: '已采', en: 'Taken' },
  drafted: { tone: 'progress', zh: '已入草稿', en: 'In a draft' },
  done: { tone: 'ok', zh: '已落实', en: 'Done' },
  declined: { tone: 'closed', zh: '不采用', en: 'Declined' },
};

export function useSurveys() {
  return useQuery({
    queryKey: ['performance', 'surveys'],
    queryFn: () => api.get<Survey[]>(surveysPath),
  });
}

export function useTrend() {
  return useQuery({
    queryKey: ['performance', 'surveys', 'trend'],
    queryFn: () => api.get<SurveyPoint[]>(`${surveysPath}/trend`),
  });
}

export function useResult(id: string) {
  return useQuery({
    queryKey: ['performance', 'surveys', id],
    queryFn: () => api.get<SurveyResult>(`${surveysPath}/${id}/result`),
  });
}

export function useSuggestions(id: string) {
  return useQuery({
    queryKey: ['performance', 'surveys', id, 'suggestions'],
    queryFn: () => api.get<Suggestion[]>(`${surveysPath}/${id}/suggestions`),
  });
}
