package io.redthread.process.web;

import io.redthread.identity.Permission;
import io.redthread.identity.Requires;
import io.redthread.platform.exporting.TableDownload;
import io.redthread.process.PracticeResults;
import io.redthread.process.PracticeResults.Result;
import io.redthread.process.Scenario;
import io.redthread.process.web.PracticeViews.OfferView;
import io.redthread.process.web.PracticeViews.StandingView;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Who has passed which practice, over HTTP and as a file. */
@RestController
@RequestMapping("/api/process/practice/results")
class PracticeResultController {

    private static final List<String> ZH = List.of("姓名", "场景", "版本", "部门", "节点", "次数", "最好成绩", "通过时间", "最近一次");
    private static final List<String> EN =
            List.of("Name", "Scenario", "Version", "Department", "Nodes", "Runs", "Best score", "Passed", "Last run");

    private final PracticeResults results;

    PracticeResultController(PracticeResults results) {
        this.results = results;
    }

    @GetMapping
    @Requires(Permission.PROCESS_RESULTS)
    List<ResultView> all() {
        return results.all().stream()
                .map(it -> new ResultView(
                        it.person().value() + "-" + it.offer().standard().id().value() + "-"
                                + it.offer().department(),
                        it.name(),
                        OfferView.of(it.offer()),
                        StandingView.of(it.standing())))
                .toList();
    }

    @GetMapping("/export")
    @Requires(Permission.PROCESS_RESULTS)
    void export(@RequestParam(defaultValue = "xlsx") String format, Locale locale, HttpServletResponse response)
            throws IOException {
        var file = TableDownload.of(format, locale, response);
        try (var writer = file.open("practice-results", file.english() ? EN : ZH)) {
            results.all().forEach(it -> writer.row(cells(it, file.english())));
        }
    }

    private static List<?> cells(Result it, boolean english) {
        var standard = it.offer().standard();
        var standing = it.standing();
        return Arrays.asList(
                it.name(),
                Scenario.of(standard.scenario())
                        .map(scenario -> english
                                ? scenario.title().en()
                                : scenario.title().zh())
                        .orElse(standard.scenario()),
                standard.version(),
                it.offer().department(),
                it.offer().nodes().stream()
                        .map(node -> english ? node.title().en() : node.title().zh())
                        .collect(Collectors.joining(english ? ", " : "、")),
                standing.runs(),
                standing.best().orElse(null),
                standing.passedAt().orElse(null),
                standing.lastAt().orElse(null));
    }

    /** How a person stands in a practice. */
    record ResultView(String key, String name, OfferView offer, StandingView standing) {}
}
