package io.redthread.process;

import io.redthread.kernel.Refusal;

/** What the process does not let happen. Precedence: absent, then state, then node order. */
public sealed interface ProcessRefusal extends Refusal
        permits CaseNotFound,
                CaseNotInState,
                CoreNodeStays,
                DraftAbsent,
                DraftThere,
                ExceptionClosed,
                ExceptionNotFound,
                ExceptionTypeChanged,
                ExceptionTypeUnknown,
                NodeNotReached,
                NotYourNode,
                PracticeNeeded,
                PracticeNotFound,
                PracticeSettingChanged,
                PracticeWentOn,
                StandardChanged,
                StandardNotClean,
                StandardNotFound {}
