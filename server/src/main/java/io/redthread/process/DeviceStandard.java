package io.redthread.process;

/**
 * The devices of a node, the same for everyone who works it (设备标准, requirements G5, G6).
 *
 * @param pda model of the hand-held terminal; may be empty
 * @param scanner kind of scanner; may be empty
 * @param printer kind of label printer; may be empty
 * @param scanFromCm least distance between scanner and code, in centimetres; 0 when none is set
 * @param scanToCm greatest distance, in centimetres; 0 when none is set
 */
public record DeviceStandard(String pda, String scanner, String printer, int scanFromCm, int scanToCm) {}
