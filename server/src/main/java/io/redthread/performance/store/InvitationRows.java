package io.redthread.performance.store;

import static io.redthread.performance.store.jooq.Tables.INVITATION;

import io.redthread.performance.SurveyId;
import io.redthread.platform.database.Rows;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Who was asked and has answered; not what. */
@Repository
public class InvitationRows {

    private final DSLContext sql;

    InvitationRows(DSLContext sql) {
        this.sql = sql;
    }

    /**
     * Somebody who is asked.
     *
     * @param who user name, or the number of a customer's link
     * @param department code of the department or group the answer counts for
     * @param token fingerprint of the secret in the link; absent until one is made
     */
    public record Invited(
            String who, String department, @Nullable String token) {}

    /**
     * An invitation that was used.
     *
     * @param survey to which questionnaire
     * @param department the group the answer counts for
     */
    public record Spent(SurveyId survey, String department) {}

    /** Asks these. */
    public void add(SurveyId survey, List<Invited> these) {
        if (!these.isEmpty()) {
            Rows.of("invited", these)
                    .with(INVITATION.SURVEY_ID, it -> survey)
                    .with(INVITATION.WHO, Invited::who)
                    .with(INVITATION.DEPARTMENT, Invited::department)
                    .with(INVITATION.TOKEN, Invited::token)
                    .with(INVITATION.ANSWERED, it -> false)
                    .insert(sql, INVITATION);
        }
    }

    /** The questionnaires that wait for that person's answer. */
    public Set<SurveyId> waiting(String who) {
        return sql.select(INVITATION.SURVEY_ID)
                .from(INVITATION)
                .where(INVITATION.WHO.eq(who))
                .and(INVITATION.ANSWERED.isFalse())
                .fetchSet(INVITATION.SURVEY_ID);
    }

    /** Who is asked by a questionnaire and has not answered. */
    public List<String> unanswered(SurveyId survey) {
        return sql.select(INVITATION.WHO)
                .from(INVITATION)
                .where(INVITATION.SURVEY_ID.eq(survey))
                .and(INVITATION.ANSWERED.isFalse())
                .orderBy(INVITATION.WHO)
                .fetch(INVITATION.WHO);
    }

    /** Gives an invitation that was not used another link; answers how many that were. */
    public int renew(SurveyId survey, String who, String token) {
        return sql.update(INVITATION)
                .set(INVITATION.TOKEN, token)
                .where(INVITATION.SURVEY_ID.eq(survey))
                .and(INVITATION.WHO.eq(who))
                .and(INVITATION.ANSWERED.isFalse())
                .execute();
    }

    /** The questionnaire a link leads to. */
    public Optional<SurveyId> of(String token) {
        return sql.select(INVITATION.SURVEY_ID)
                .from(INVITATION)
                .where(INVITATION.TOKEN.eq(token))
                .fetchOptional(INVITATION.SURVEY_ID);
    }

    /** Uses a link once. */
    public Optional<Spent> spend(String token) {
        return sql.update(INVITATION)
                .set(INVITATION.ANSWERED, true)
                .setNull(INVITATION.TOKEN)
                .where(INVITATION.TOKEN.eq(token))
                .and(INVITATION.ANSWERED.isFalse())
                .returningResult(INVITATION.SURVEY_ID, INVITATION.DEPARTMENT)
                .fetchOptional(row -> new Spent(row.value1(), row.value2()));
    }

    /** Writes all invitations of a questionnaire anew without their links, so that none tells by its place when it was used. */
    public void forgetLinks(SurveyId survey) {
        sql.update(INVITATION)
                .setNull(INVITATION.TOKEN)
                .where(INVITATION.SURVEY_ID.eq(survey))
                .execute();
    }
}
