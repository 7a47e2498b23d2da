/** Boards, analysis and the wall screen over HTTP. */
@NullMarked
package io.redthread.boards.web;

import org.jspecify.annotations.NullMarked;
