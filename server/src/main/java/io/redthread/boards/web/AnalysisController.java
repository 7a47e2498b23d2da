package io.redthread.boards.web;

import io.redthread.boards.Analysis;
import io.redthread.boards.AnalysisDrill;
import io.redthread.boards.AnalysisQuery;
import io.redthread.boards.AnalysisView;
import io.redthread.boards.AnalysisView.Head;
import io.redthread.boards.AnalysisView.Values;
import io.redthread.boards.FactFilter;
import io.redthread.boards.FactFollowing;
import io.redthread.boards.FactLine;
import io.redthread.boards.Measure;
import io.redthread.boards.Subject;
import io.redthread.identity.Permission;
import io.redthread.identity.Requires;
import io.redthread.platform.exporting.TableDownload;
import io.redthread.platform.paging.Page;
import io.redthread.platform.paging.PageQuery;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Analysis over several dimensions, over HTTP. */
@RestController
@RequestMapping("/api/boards/analysis")
class AnalysisController {

    private final Analysis analysis;
    private final AnalysisDrill drill;
    private final FactFollowing facts;

    AnalysisController(Analysis analysis, AnalysisDrill drill, FactFollowing facts) {
        this.analysis = analysis;
        this.drill = drill;
        this.facts = facts;
    }

    @GetMapping
    @Requires(Permission.BOARDS_READ)
    AnalysisView ask(@ModelAttribute AnalysisQuery query) {
        return analysis.ask(query);
    }

    @GetMapping("/frame")
    @Requires(Permission.BOARDS_READ)
    List<SubjectView> frame() {
        return Arrays.stream(Subject.values())
                .map(it -> {
                    var state = facts.state(it);
                    return new SubjectView(
                            it.code(),
                            it.dimensions().stream().map(one -> one.code()).toList(),
                            it.measures().stream()
                                    .map(one -> new MeasureView(one.code(), one.unit()))
                                    .toList(),
                            state.walking(),
                            state.updatedAt().orElse(null));
                })
                .toList();
    }

    @GetMapping("/facts")
    @Requires(Permission.BOARDS_READ)
    Page<FactLine> facts(
            @ModelAttribute AnalysisQuery query, @ModelAttribute FactFilter filter, @ModelAttribute PageQuery paging) {
        return drill.page(query, filter, paging);
    }

    @GetMapping("/export")
    @Requires(Permission.BOARDS_READ)
    void export(
            @RequestParam(defaultValue = "xlsx") String format,
            @ModelAttribute AnalysisQuery query,
            Locale locale,
            HttpServletResponse response)
            throws IOException {
        var file = TableDownload.of(format, locale, response);
        var answer = analysis.ask(query);
        var head = new ArrayList<String>();
        head.add("");
        answer.columns().forEach(it -> head.add(named(it, file.english())));
        head.add(file.english() ? "Total" : "合计");
        head.add(file.english() ? "Before" : "对照期");
        try (var writer = file.open("analysis", head)) {
            for (var i = 0; i < answer.rows().size(); i++) {
                writer.row(row(answer, answer.rows().get(i), answer.rowTotals().get(i), file.english()));
            }
        }
    }

    private static List<?> row(AnalysisView answer, Head head, Values total, boolean english) {
        var cells = new ArrayList<@Nullable Object>();
        cells.add(named(head, english));
        answer.columns()
                .forEach(column -> cells.add(answer.cells().stream()
                        .filter(it -> it.row().equals(head.key()) && it.column().equals(column.key()))
                        .findFirst()
                        .map(it -> it.values().getFirst())
                        .orElse(null)));
        cells.add(total.now().getFirst());
        cells.add(total.before().getFirst());
        return cells;
    }

    private static String named(Head head, boolean english) {
        return english ? head.en() : head.zh();
    }

    @PostMapping("/rebuild")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Requires(Permission.INSIGHT_EDIT)
    void rebuild() {
        facts.rebuild();
    }

    /**
     * What can be asked of a subject.
     *
     * @param code of the subject
     * @param dimensions codes
     * @param measures with how they are read
     * @param walking whether its facts are being made anew
     * @param updatedAt as of when they are; absent before the first
     */
    record SubjectView(
            String code,
            List<String> dimensions,
            List<MeasureView> measures,
            boolean walking,
            @Nullable Instant updatedAt) {}

    /** A measure with how it is read. */
    record MeasureView(String code, Measure.Unit unit) {}
}
