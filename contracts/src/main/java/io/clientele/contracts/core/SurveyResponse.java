package io.clientele.contracts.core;

import io.clientele.contracts.check.References;
import io.clientele.contracts.check.Severity;
import io.clientele.contracts.table.ColumnType;
import io.clientele.contracts.table.Table;

/** What people answer when asked: questionnaires, satisfaction and recommendation scores. */
public final class SurveyResponse {
  public static final String SURVEY_RESPONSE_ID = "survey_response_id";
  public static final String SURVEY = "survey";
  public static final String QUESTION = "question";
  public static final String ANSWER = "answer";
  public static final String SCORE = "score";
  public static final String CHANNEL = Interaction.CHANNEL;
  public static final String CASE_ID = SupportCase.CASE_ID;
  public static final String RESPONDED_AT = CampaignMember.RESPONDED_AT;

  public static final Table TABLE =
      Table.in("core", "survey_response")
          .grain("one row per answer of a person to one question of a survey")
          .key(SURVEY_RESPONSE_ID)
          .required(SURVEY_RESPONSE_ID, ColumnType.STRING, "source:source_key of the answer")
          .columns(CustomerKeyColumns.ALL)
          .required(SURVEY, ColumnType.STRING, "the survey, by name or key: csat, nps …")
          .optional(QUESTION, ColumnType.STRING, "what was asked")
          .personal(ANSWER, ColumnType.STRING, "what the person said, in words")
          .optional(SCORE, ColumnType.DOUBLE, "what the person gave, on the scale of the survey")
          .optional(CHANNEL, ColumnType.STRING, "email, web, phone …")
          .optional(CASE_ID, ColumnType.STRING, "the support case that it is about")
          .required(RESPONDED_AT, ColumnType.INSTANT, "when the person answered")
          .columns(SourceColumns.ALL)
          .check(
              new References(
                  CASE_ID, SupportCase.TABLE.qualifiedName(), SupportCase.CASE_ID, Severity.WARN))
          .build();

  private SurveyResponse() {}
}
