package io.redthread.parties;

import io.redthread.platform.exporting.TableDownload;
import java.io.IOException;
import java.util.ArrayList;
import org.springframework.stereotype.Service;

/** Takes a list of suppliers, customers or partners out as a file that an import takes back. */
@Service
public class PartyExport {

    private final Parties parties;

    PartyExport(Parties parties) {
        this.parties = parties;
    }

    /** Writes every party of that kind that matches; personal data covered unless the reader may see it. */
    public void write(PartyKind kind, PartyFilter filter, TableDownload file) throws IOException {
        var columns = PartySheet.of(kind).columns();
        var header = columns.stream()
                .map(column -> file.english()
                        ? column.field().label().en()
                        : column.field().label().zh())
                .toList();
        try (var table = file.open(kind.code() + "s", header)) {
            parties.each(kind, filter, view -> {
                var cells = new ArrayList<>(columns.size());
                columns.forEach(column -> cells.add(column.value().apply(view)));
                table.row(cells);
            });
        }
    }
}
