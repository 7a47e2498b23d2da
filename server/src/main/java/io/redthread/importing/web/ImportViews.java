package io.redthread.importing.web;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import io.redthread.importing.ImportField;
import io.redthread.importing.ImportFigures.Sum;
import io.redthread.importing.ImportId;
import io.redthread.importing.ImportJob;
import io.redthread.importing.ImportMapping;
import io.redthread.importing.ImportPreview;
import io.redthread.importing.ImportRights;
import io.redthread.importing.ImportState;
import io.redthread.importing.ImportTarget;
import io.redthread.importing.Imports;
import io.redthread.kernel.Label;
import io.redthread.platform.problems.ProblemCatalogue;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Imports as the pages and programs see them, worded in the reader's language. */
@Component
class ImportViews {

    private final ProblemCatalogue catalogue;
    private final ImportRights rights;
    private final Clock clock;

    ImportViews(ProblemCatalogue catalogue, ImportRights rights, Clock clock) {
        this.catalogue = catalogue;
        this.rights = rights;
        this.clock = clock;
    }

    record TargetView(String code, String title, List<FieldView> fields, List<BucketView> buckets) {}

    record FieldView(
            String code, String label, ImportField.Type type, boolean required, int maxLength, List<String> choices) {}

    record BucketView(String code, String label) {}

    /**
     * @param field code of the field it feeds by suggestion or choice; absent when none
     */
    record ColumnView(String name, String sample, @Nullable String field) {}

    record ImportView(
            ImportId id,
            String target,
            ImportState state,
            String fileName,
            String encoding,
            List<ColumnView> columns,
            ImportMapping mapping,
            @Nullable String mappingName,
            boolean dryRun,
            ProgressView progress,
            FiguresView figures,
            @Nullable String failure,
            String owner,
            Instant createdAt,
            @Nullable Instant startedAt,
            @Nullable Instant finishedAt) {}

    record ProgressView(
            long done,
            long total,
            @Nullable Long rowsPerSecond,
            @Nullable Long secondsLeft,
            boolean cancelRequested) {}

    record FiguresView(
            Sum file, List<PartView> parts, Sum refused, Sum difference, long changed, List<ReasonView> reasons) {}

    record PartView(String code, String label, long count, BigDecimal total) {}

    record ReasonView(String code, String reason, long rows) {}

    /**
     * The reconciliation of an import.
     *
     * @param lines rows of the file
     * @param total what they are worth together
     * @param became what rows became, each kind a member of its own: {@code orderLines}, {@code chargeLines} …
     * @param refusedLines rows that were refused
     * @param difference file less everything it became
     * @param changed rows that wrote something
     * @param reasons refused rows by the code of their first cause
     */
    record Report(
            ImportId id,
            ImportState state,
            long lines,
            BigDecimal total,
            @JsonAnyGetter Map<String, Sum> became,
            Sum refusedLines,
            Sum difference,
            long changed,
            Map<String, Long> reasons) {}

    record PreviewView(List<FieldView> fields, List<PreviewRow> rows, long accepted, long refused) {}

    record PreviewRow(
            long number, List<PreviewCell> cells, @Nullable String becomes, List<String> problems) {}

    record PreviewCell(String value, @Nullable String problem) {}

    TargetView target(ImportTarget target, Locale locale) {
        return new TargetView(
                target.code(),
                label(target.title(), locale),
                target.fields().stream().map(field -> field(field, locale)).toList(),
                target.buckets().stream()
                        .map(bucket -> new BucketView(bucket.code(), label(bucket.label(), locale)))
                        .toList());
    }

    ImportView view(ImportJob job, Imports.Suggestion suggestion, Locale locale) {
        var mapping = job.mapping().orElse(suggestion.mapping());
        var progress = job.progress();
        return new ImportView(
                job.id(),
                job.target(),
                job.state(),
                job.fileName(),
                job.file().encodingName(),
                columns(job, mapping),
                mapping,
                suggestion.name().orElse(null),
                job.dryRun(),
                progress(job),
                figures(job, locale),
                progress.failure().map(code -> sentence(code, locale)).orElse(null),
                job.owner().name(),
                progress.createdAt(),
                progress.startedAt().orElse(null),
                progress.finishedAt().orElse(null));
    }

    PreviewView preview(ImportTarget target, ImportPreview preview, Locale locale) {
        var labels = new LinkedHashMap<String, String>();
        target.buckets().forEach(bucket -> labels.put(bucket.code(), label(bucket.label(), locale)));
        return new PreviewView(
                preview.fields().stream().map(field -> field(field, locale)).toList(),
                preview.rows().stream()
                        .map(row -> row(preview, row, labels, locale))
                        .toList(),
                preview.accepted(),
                preview.rows().size() - preview.accepted());
    }

    /** The reconciliation in the form programs keep. */
    Report report(ImportJob job) {
        var figures = job.progress().figures();
        var became = new LinkedHashMap<String, Sum>();
        rights.target(job.target())
                .buckets()
                .forEach(bucket -> became.put(bucket.code(), figures.buckets().getOrDefault(bucket.code(), Sum.ZERO)));
        return new Report(
                job.id(),
                job.state(),
                figures.file().count(),
                figures.file().total(),
                became,
                figures.refused(),
                figures.difference(),
                figures.changed(),
                figures.reasons());
    }

    /** The sentence of a reason; the code itself when nobody wrote one. */
    String sentence(String code, Locale locale) {
        return Optional.ofNullable(catalogue.sentenceAnywhere(code, locale)).orElse(code);
    }

    private PreviewRow row(ImportPreview preview, ImportPreview.Row row, Map<String, String> labels, Locale locale) {
        var problems = new LinkedHashMap<String, String>();
        row.causes().forEach(cause -> problems.putIfAbsent(cause.field(), sentence(cause.code(), locale)));
        var cells = new java.util.ArrayList<PreviewCell>();
        for (var i = 0; i < row.cells().size(); i++) {
            cells.add(new PreviewCell(
                    row.cells().get(i), problems.get(preview.fields().get(i).code())));
        }
        return new PreviewRow(
                row.number(), cells, row.bucket().map(labels::get).orElse(null), List.copyOf(problems.values()));
    }

    private static List<ColumnView> columns(ImportJob job, ImportMapping mapping) {
        var columns = new java.util.ArrayList<ColumnView>();
        for (var i = 0; i < job.columns().size(); i++) {
            var place = i;
            var name = job.columns().get(i);
            var sample = job.samples().stream()
                    .filter(row -> place < row.size() && !row.get(place).isBlank())
                    .map(row -> row.get(place))
                    .findFirst()
                    .orElse("");
            var field = mapping.fields().entrySet().stream()
                    .filter(entry -> name.equals(entry.getValue().column()))
                    .map(Map.Entry::getKey)
                    .findFirst()
                    .orElse(null);
            columns.add(new ColumnView(name, sample, field));
        }
        return columns;
    }

    private ProgressView progress(ImportJob job) {
        var progress = job.progress();
        var rate = progress.claimedAt()
                .filter(since -> job.state() != ImportState.QUEUED)
                .map(since -> Duration.between(since, progress.finishedAt().orElse(clock.instant())))
                .filter(time -> time.toMillis() > 0)
                .map(time -> (progress.done() - progress.claimedRows()) * 1_000 / time.toMillis())
                .filter(rows -> rows > 0);
        var left = rate.filter(rows -> job.state() == ImportState.RUNNING)
                .map(rows -> (progress.total() - progress.done()) / rows);
        return new ProgressView(
                progress.done(), progress.total(), rate.orElse(null), left.orElse(null), progress.cancelRequested());
    }

    private FiguresView figures(ImportJob job, Locale locale) {
        var figures = job.progress().figures();
        var parts = rights.target(job.target()).buckets().stream()
                .map(bucket -> {
                    var sum = figures.buckets().getOrDefault(bucket.code(), Sum.ZERO);
                    return new PartView(bucket.code(), label(bucket.label(), locale), sum.count(), sum.total());
                })
                .toList();
        var reasons = figures.reasons().entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                .map(reason -> new ReasonView(reason.getKey(), sentence(reason.getKey(), locale), reason.getValue()))
                .toList();
        return new FiguresView(
                figures.file(), parts, figures.refused(), figures.difference(), figures.changed(), reasons);
    }

    private static FieldView field(ImportField field, Locale locale) {
        return new FieldView(
                field.code(),
                label(field.label(), locale),
                field.type(),
                field.required(),
                field.maxLength(),
                field.choices());
    }

    private static String label(Label label, Locale locale) {
        return locale.getLanguage().equals(Locale.ENGLISH.getLanguage()) ? label.en() : label.zh();
    }
}
