package io.redthread.performance.web;

import io.redthread.identity.Permission;
import io.redthread.identity.Requires;
import io.redthread.identity.SignedInOnly;
import io.redthread.performance.Automatic;
import io.redthread.performance.CompanyLine;
import io.redthread.performance.DaySums;
import io.redthread.performance.Evidence;
import io.redthread.performance.FactLine;
import io.redthread.performance.KpiCode;
import io.redthread.performance.PerformanceScope;
import io.redthread.performance.Period;
import io.redthread.performance.Standing;
import io.redthread.performance.Standings;
import io.redthread.performance.TeamLine;
import io.redthread.performance.Teams;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** How people and the company stand, over HTTP. */
@RestController
@RequestMapping("/api/performance")
class StandingController {

    private final Standings standings;
    private final Teams teams;
    private final Evidence evidence;
    private final DaySums sums;
    private final PerformanceScope scope;

    StandingController(Standings standings, Teams teams, Evidence evidence, DaySums sums, PerformanceScope scope) {
        this.standings = standings;
        this.teams = teams;
        this.evidence = evidence;
        this.sums = sums;
        this.scope = scope;
    }

    @GetMapping("/me")
    @SignedInOnly
    Standing mine(@ModelAttribute Days days) {
        return standings.of(scope.me(), days.period(standings.today()));
    }

    @GetMapping("/people/{person}")
    @SignedInOnly
    Standing of(@PathVariable String person, @ModelAttribute Days days) {
        return standings.of(person, days.period(standings.today()));
    }

    @GetMapping("/people")
    @Requires(Permission.PERFORMANCE_PEOPLE)
    List<TeamLine> people(@RequestParam KpiCode kpi, @ModelAttribute Days days) {
        return teams.of(kpi, days.period(standings.today()));
    }

    @GetMapping("/company")
    @Requires(Permission.PERFORMANCE_PEOPLE)
    List<CompanyLine> company(@ModelAttribute Days days) {
        return teams.company(days.period(standings.today()));
    }

    @GetMapping("/automatic")
    @Requires(Permission.PERFORMANCE_PEOPLE)
    Automatic automatic(@ModelAttribute Days days) {
        return teams.automatic(days.period(standings.today()));
    }

    @GetMapping("/facts")
    @SignedInOnly
    List<FactLine> facts(
            @RequestParam KpiCode kpi, @RequestParam(defaultValue = "") String person, @ModelAttribute Days days) {
        return evidence.of(kpi, person, days.period(standings.today()));
    }

    @PostMapping("/rebuild")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Requires(Permission.PERFORMANCE_EDIT)
    void rebuild(@ModelAttribute Days days) {
        sums.again(days.period(standings.today()).from());
    }

    /**
     * Which days; the last thirty where none are named.
     *
     * @param from the first
     * @param to the last
     */
    record Days(@Nullable LocalDate from, @Nullable LocalDate to) {

        Period period(LocalDate today) {
            return Period.of(from, to, today);
        }
    }
}
