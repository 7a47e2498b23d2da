package io.redthread.parties;

import io.redthread.platform.exporting.TableFormat;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Locale;
import org.springframework.stereotype.Service;

/** Takes a list of suppliers, customers or partners out as a file that an import takes back. */
@Service
public class PartyExport {

    private final Parties parties;

    PartyExport(Parties parties) {
        this.parties = parties;
    }

    /** Writes every party of that kind that matches; personal data covered unless the reader may see it. */
    public void write(PartyKind kind, PartyFilter filter, File file) {
        var english = Locale.ENGLISH.getLanguage().equals(file.locale().getLanguage());
        var columns = PartySheet.of(kind).columns();
        var header = columns.stream()
                .map(column -> english
                        ? column.field().label().en()
                        : column.field().label().zh())
                .toList();
        try (var table = file.format().open(file.stream(), header)) {
            parties.each(kind, filter, view -> {
                var cells = new ArrayList<>(columns.size());
                columns.forEach(column -> cells.add(column.value().apply(view)));
                table.row(cells);
            });
        }
    }

    /**
     * The file to be written.
     *
     * @param format CSV or Excel
     * @param locale language of its header
     * @param stream where it goes
     */
    public record File(TableFormat format, Locale locale, OutputStream stream) {}
}
