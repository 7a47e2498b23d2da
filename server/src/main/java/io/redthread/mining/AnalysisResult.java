package io.redthread.mining;

import io.redthread.mining.domain.Deviation.Kind;
import io.redthread.mining.domain.Trait;
import java.util.List;
import java.util.Map;

/**
 * What an analysis came to (分析结果). Times are milliseconds; quantiles lie within a thirty-second of the true ones, counts are
 * exact. Cases are named by their number in the log and spoken of in {@code cases}.
 *
 * @param lives how many lives were looked at
 * @param events how many events they have
 * @param median the middle life from beginning to end
 * @param p90 nine of ten are not longer
 * @param activities what was done
 * @param ways what followed what
 * @param variantCount how many different ways lives went
 * @param variants the commonest ways
 * @param loops the commonest ways back
 * @param conformance how many went as prescribed; nothing compared where nothing is prescribed
 * @param bottlenecks the slowest ways and what explains them
 * @param cases numbers of the cases that are named, for people
 */
public record AnalysisResult(
        long lives,
        long events,
        long median,
        long p90,
        List<Activity> activities,
        List<Way> ways,
        int variantCount,
        List<Variant> variants,
        List<Loop> loops,
        Standing conformance,
        List<Bottleneck> bottlenecks,
        Map<Long, String> cases) {

    /**
     * A case behind a figure.
     *
     * @param id which
     * @param millis how long it took there
     */
    public record Case(long id, long millis) {}

    /**
     * An activity.
     *
     * @param code its code
     * @param zh its Chinese name; empty where only the code is known
     * @param en its English name
     * @param count how often it was done
     * @param cases in how many lives
     * @param begins how many lives began with it
     * @param ends how many ended with it
     * @param late how often it took longer than it may
     * @param repeats how often it was done again
     * @param repeatedCases in how many lives it was
     * @param waited middle time until the work began
     * @param waitedP90 nine of ten waited no longer
     * @param worked middle time of the work
     * @param workedP90 nine of ten took no longer
     * @param slowest where it took longest
     */
    public record Activity(
            String code,
            String zh,
            String en,
            long count,
            long cases,
            long begins,
            long ends,
            long late,
            long repeats,
            long repeatedCases,
            long waited,
            long waitedP90,
            long worked,
            long workedP90,
            List<Case> slowest) {}

    /**
     * A way from one activity to the next.
     *
     * @param from where it begins
     * @param to where it ends
     * @param count how often it was gone
     * @param median the middle time
     * @param p90 nine of ten took no longer
     * @param total all its times together
     * @param slowest where it took longest
     */
    public record Way(String from, String to, long count, long median, long p90, long total, List<Case> slowest) {}

    /**
     * A way that lives went.
     *
     * @param steps the activities
     * @param cases how many lives went it
     * @param median the middle time
     * @param p90 nine of ten took no longer
     * @param slowest those that took longest
     */
    public record Variant(List<String> steps, long cases, long median, long p90, List<Case> slowest) {}

    /**
     * A way back to its beginning.
     *
     * @param steps the activities, the first once more at the end
     * @param count how often it was gone
     * @param median the middle time of a round
     * @param slowest where it took longest
     */
    public record Loop(List<String> steps, long count, long median, List<Case> slowest) {}

    /**
     * How lives compare with what is prescribed (requirement L4).
     *
     * @param compared how many were compared
     * @param straight how many went as prescribed, in whatever time
     * @param inTime how many went as prescribed and within their limits
     * @param deviations what was found
     */
    public record Standing(long compared, long straight, long inTime, List<Found> deviations) {}

    /**
     * Deviations of a kind at an activity.
     *
     * @param kind how
     * @param activity where
     * @param count how often
     * @param lives in how many lives
     * @param cases the first two hundred of them, with the moment it happened in milliseconds since 1970
     */
    public record Found(Kind kind, String activity, long count, long lives, List<Case> cases) {}

    /**
     * A slow way with what explains it.
     *
     * @param from where it begins
     * @param to where it ends
     * @param count how often it was gone
     * @param median its middle time
     * @param total all its times together
     * @param causes what explains most, first
     */
    public record Bottleneck(String from, String to, long count, long median, long total, List<Cause> causes) {}

    /**
     * A value that explains time.
     *
     * @param trait of what
     * @param value which
     * @param name its name, for people
     * @param cases in how many
     * @param of of how many
     * @param median the middle time with it
     * @param rest the middle time without it
     * @param slowest those with it that took longest
     */
    public record Cause(
            Trait trait, String value, String name, int cases, int of, long median, long rest, List<Case> slowest) {}
}
