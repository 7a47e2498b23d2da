package io.redthread.fulfilment.domain;

import io.redthread.fulfilment.ElementKind;
import io.redthread.fulfilment.LabelElement;
import io.redthread.fulfilment.LabelField;
import io.redthread.fulfilment.LabelKind;
import io.redthread.fulfilment.LabelLayout;
import io.redthread.kernel.InputError;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** What of a layout would not print or not scan, each at its place. */
public final class LayoutCheck {

    /** Most elements on one label. */
    public static final int MOST = 100;

    /** A field in a text. */
    public static final Pattern FIELD = Pattern.compile("\\{([^{}]*)}");

    private static final int LONGEST_TEXT = 300;
    private static final int SMALLEST = 1;
    private static final int SHORTEST_BARCODE = 200;
    private static final int LOWEST_BARCODE = 50;
    private static final int SMALLEST_QR = 100;

    private LayoutCheck() {}

    /** All that is wrong; nothing when it may be used. */
    public static List<InputError> of(LabelKind kind, LabelLayout layout) {
        var errors = new ArrayList<InputError>();
        var elements = layout.elements();
        if (elements.isEmpty() || elements.size() > MOST) {
            errors.add(new InputError("/elements", Integer.toString(elements.size()), "label-elements-out-of-range"));
            return errors;
        }
        for (var i = 0; i < elements.size(); i++) {
            var at = "/elements/" + i;
            var element = elements.get(i);
            if (!inside(layout, element)) {
                errors.add(new InputError(at, place(element), "label-element-outside"));
                continue;
            }
            content(kind, element, at, errors);
            overlap(elements, i, at, errors);
        }
        return errors;
    }

    private static boolean inside(LabelLayout layout, LabelElement it) {
        return it.x() >= 0
                && it.y() >= 0
                && it.width() >= SMALLEST
                && it.height() >= SMALLEST
                && it.width() <= layout.paper().width() - it.x()
                && it.height() <= layout.paper().height() - it.y();
    }

    private static void content(LabelKind kind, LabelElement it, String at, List<InputError> errors) {
        switch (it.kind()) {
            case TEXT -> {
                text(kind, it, at, errors);
                font(it, at, errors);
            }
            case BARCODE, QR -> {
                text(kind, it, at, errors);
                readable(it, at, errors);
            }
            case LINE, BOX -> {
                if (it.thickness() < 1 || it.thickness() > 50) {
                    errors.add(new InputError(
                            at + "/thickness", Integer.toString(it.thickness()), "label-thickness-out-of-range"));
                }
            }
            case IMAGE -> {
                if (it.image() == null) {
                    errors.add(new InputError(at + "/image", "", "value-required"));
                }
            }
            case TABLE -> {
                font(it, at, errors);
                if (it.columns().isEmpty()) {
                    errors.add(new InputError(at + "/columns", "", "value-required"));
                }
                if (kind == LabelKind.BIN || kind == LabelKind.SKU || kind == LabelKind.UNIT) {
                    errors.add(new InputError(at + "/kind", it.kind().code(), "label-table-nothing"));
                }
            }
        }
    }

    private static void text(LabelKind kind, LabelElement it, String at, List<InputError> errors) {
        if (it.text().isBlank()) {
            errors.add(new InputError(at + "/text", "", "value-required"));
        } else if (it.text().length() > LONGEST_TEXT) {
            errors.add(new InputError(at + "/text", it.text(), "text-too-long"));
        }
        var fields = FIELD.matcher(it.text());
        while (fields.find()) {
            var field = LabelField.of(kind, fields.group(1));
            if (field.isEmpty()) {
                errors.add(new InputError(at + "/text", fields.group(), "label-field-unknown"));
            } else if (it.kind() == ElementKind.BARCODE && !field.get().bars()) {
                errors.add(new InputError(at + "/text", fields.group(), "label-field-not-bars"));
            }
        }
        var plain = FIELD.matcher(it.text()).replaceAll("");
        if (plain.contains("{") || plain.contains("}")) {
            errors.add(new InputError(at + "/text", plain, "label-field-unknown"));
        } else if (it.kind() == ElementKind.BARCODE && plain.chars().anyMatch(c -> c < ' ' || c > '~')) {
            errors.add(new InputError(at + "/text", plain, "label-field-not-bars"));
        }
    }

    private static void font(LabelElement it, String at, List<InputError> errors) {
        if (it.fontSize() < 40 || it.fontSize() > 1200) {
            errors.add(new InputError(at + "/fontSize", Integer.toString(it.fontSize()), "label-font-out-of-range"));
        }
    }

    private static void readable(LabelElement it, String at, List<InputError> errors) {
        var small = it.kind() == ElementKind.QR
                ? Math.min(it.width(), it.height()) < SMALLEST_QR
                : it.width() < SHORTEST_BARCODE || it.height() < LOWEST_BARCODE;
        if (small) {
            errors.add(new InputError(at, place(it), "label-code-too-small"));
        }
    }

    /** What a scanner reads has its quiet zone for itself; a frame may stand around it. */
    private static void overlap(List<LabelElement> elements, int index, String at, List<InputError> errors) {
        var code = elements.get(index);
        if (!code.scanned()) {
            return;
        }
        for (var i = 0; i < elements.size(); i++) {
            var other = elements.get(i);
            var known = other.scanned() && i < index;
            if (i != index && !known && meets(code, other) && !around(other, code)) {
                errors.add(new InputError(at, place(other), "label-code-overlapped"));
                return;
            }
        }
    }

    private static boolean meets(LabelElement a, LabelElement b) {
        return a.x() < b.right() && b.x() < a.right() && a.y() < b.bottom() && b.y() < a.bottom();
    }

    private static boolean around(LabelElement box, LabelElement code) {
        var edge = box.thickness();
        return box.kind() == ElementKind.BOX
                && box.x() + edge <= code.x()
                && box.y() + edge <= code.y()
                && box.right() - edge >= code.right()
                && box.bottom() - edge >= code.bottom();
    }

    private static String place(LabelElement it) {
        return it.x() + "," + it.y() + " " + it.width() + "×" + it.height();
    }
}
