package dev.tutti.platform.testing;

import com.tngtech.archunit.junit.AnalyzeClasses;

/** For what the testing library itself stands on, which therefore cannot inherit the rules. */
@AnalyzeClasses(
        packages = {"dev.tutti.contracts", "dev.tutti.platform.runtime", "dev.tutti.platform.engines"},
        importOptions = ArchitectureRules.MainCode.class)
class ArchitectureTests extends ArchitectureRules {}
