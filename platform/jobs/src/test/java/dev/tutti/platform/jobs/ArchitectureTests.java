package dev.tutti.platform.jobs;

import com.tngtech.archunit.junit.AnalyzeClasses;
import dev.tutti.platform.testing.ArchitectureRules;

@AnalyzeClasses(packages = "dev.tutti.platform.jobs", importOptions = ArchitectureRules.MainCode.class)
class ArchitectureTests extends ArchitectureRules {}
