package io.redthread.monitoring;

import io.redthread.kernel.Refused;
import io.redthread.monitoring.MonitoringRefusal.NumberNotFound;
import org.springframework.stereotype.Service;

/** Leads from any number to the thread it is on (任意单号找红线). */
@Service
public class ThreadPlaces {

    /** A page of its own comes after every thread. */
    private static final String THREAD = "/threads/";

    private final NumberSearch search;

    ThreadPlaces(NumberSearch search) {
        this.search = search;
    }

    /** Where that number stands; refused where nothing that the caller sees has exactly that number. */
    public ThreadPlace of(String number) {
        var places = search.find(number).groups().stream()
                .flatMap(group -> group.hits().stream()
                        .filter(SearchView.Hit::exact)
                        .map(hit -> new ThreadPlace(hit.label(), group.kind(), hit.path())))
                .toList();
        return places.stream()
                .filter(it -> it.path().startsWith(THREAD))
                .findFirst()
                .or(() -> places.stream().findFirst())
                .orElseThrow(() -> new Refused(new NumberNotFound(number)));
    }
}
