package dev.tutti.core.search;

import com.tngtech.archunit.junit.AnalyzeClasses;
import dev.tutti.platform.testing.ArchitectureRules;

@AnalyzeClasses(packages = "dev.tutti.core.search", importOptions = ArchitectureRules.MainCode.class)
class ArchitectureTests extends ArchitectureRules {}
