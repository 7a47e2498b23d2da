package io.redthread.fulfilment;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Labels ready to be drawn, in the browser or for a label printer (requirement G7).
 *
 * @param kind what they are
 * @param looks the layouts they use
 * @param labels the labels, in the order they come out
 */
public record PrintJob(LabelKind kind, List<Look> looks, List<Filled> labels) {

    /**
     * A layout in use.
     *
     * @param template the template; nothing for what comes with the program
     * @param version its version
     * @param layout what it looks like
     */
    public record Look(
            @Nullable LabelTemplateId template, @Nullable Integer version, LabelLayout layout) {}

    /**
     * One label with everything filled in (requirement G4).
     *
     * @param look the place of its layout among the job's
     * @param parcel whose waybill it is
     * @param printed how often that came out of a printer before
     * @param fields what stands for each field
     * @param rows what its table shows
     */
    public record Filled(
            int look,
            @Nullable ParcelId parcel,
            int printed,
            Map<String, String> fields,
            List<Map<LabelColumn, String>> rows) {}
}
