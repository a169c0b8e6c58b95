@echo off
setlocal EnableDelayedExpansion
rem Tutti's launcher for Windows: finds a JDK, builds when sources changed, and runs. ./tutti does the same elsewhere.
set "ROOT=%~dp0"
set "STATE=%ROOT%.tutti"
set "VERB=%~1"
if "%VERB%"=="" set "VERB=run"
if "%VERB:~0,1%"=="-" set "VERB=run"
if /i not "%VERB%"=="%~1" goto :verb_known
shift
:verb_known
set "ARGUMENTS="
:collect
if "%~1"=="" goto :collected
set ARGUMENTS=%ARGUMENTS% %1
rem An equals sign separates words here as a space does, so --port=1 arrives as two: Tutti reads both forms.
shift
goto :collect
:collected

if /i "%VERB%"=="help" goto :help
call :find_jdk || exit /b 1
if /i "%VERB%"=="run" goto :run
if /i "%VERB%"=="targets" goto :run
if /i "%VERB%"=="build" goto :build_only
if /i "%VERB%"=="doctor" goto :doctor
if /i "%VERB%"=="test" goto :test
if /i "%VERB%"=="check" goto :check
>&2 echo tutti: unknown command '%VERB%': tutti help lists them
exit /b 2

:help
echo tutti run [--target NAME] [--products A,B] [--port N] [--data DIR] [--set NAME=VALUE]
echo tutti test     the tests           tutti check    the tests and the long proofs
echo tutti targets  what can run alone  tutti doctor   what is installed and what is missing
echo tutti build    build only          tutti help     this
exit /b 0

:find_jdk
set "FOUND="
if defined JAVA_HOME call :try_jdk "%JAVA_HOME%"
for /d %%J in ("%ProgramFiles%\Eclipse Adoptium\jdk-*" "%ProgramFiles%\Java\jdk-*" "%ProgramFiles%\Microsoft\jdk-*" "%ProgramFiles%\Amazon Corretto\jdk*" "%ProgramFiles%\Zulu\zulu-*" "%USERPROFILE%\.jdks\*" "%USERPROFILE%\scoop\apps\temurin25-jdk\current") do if not defined FOUND call :try_jdk "%%~J"
if not defined FOUND for /f "delims=" %%J in ('where javac 2^>nul') do if not defined FOUND call :try_jdk "%%~dpJ.."
if defined FOUND (
    set "JAVA_HOME=!FOUND!"
    exit /b 0
)
>&2 echo tutti: no JDK 25 or newer found: winget install EclipseAdoptium.Temurin.25.JDK, or set JAVA_HOME
exit /b 1

:try_jdk
if not exist "%~1\bin\javac.exe" exit /b 1
if not exist "%~1\release" exit /b 1
for /f "tokens=2 delims==" %%V in ('findstr /b JAVA_VERSION= "%~1\release"') do for /f "tokens=1 delims=." %%M in (%%V) do if %%~M GEQ 25 set "FOUND=%~f1"
exit /b 0

rem The newest change of a source, by time and name; Windows has no quick checksum of many files.
:sources
set "SOURCES="
for /f "delims=" %%S in ('powershell -NoProfile -Command "Get-ChildItem -Recurse -File -Path pom.xml,contracts,platform,services,app,web | Where-Object { $_.FullName -notmatch '\\(target|node_modules|dist|generated|test|e2e)\\' } | Sort-Object FullName | ForEach-Object { $_.FullName + $_.Length + $_.LastWriteTimeUtc.Ticks } | Out-String | ForEach-Object { [BitConverter]::ToString([Security.Cryptography.SHA256]::Create().ComputeHash([Text.Encoding]::UTF8.GetBytes($_))) }"') do set "SOURCES=%%S"
exit /b 0

:build
pushd "%ROOT%"
call :sources
set "BUILT="
if exist "%STATE%\current" for /f "usebackq tokens=1,2" %%A in ("%STATE%\current") do (
    set "BUILT=%%A"
    set "BUILD=%STATE%\builds\%%B"
)
if "%BUILT%"=="%SOURCES%" if exist "%BUILD%\tutti.jar" (
    popd
    exit /b 0
)
where node >nul 2>nul || (
    >&2 echo tutti: the web application needs Node 20.19 or newer to be built: winget install OpenJS.NodeJS.LTS
    popd
    exit /b 1
)
if not exist "%STATE%\builds" mkdir "%STATE%\builds"
echo Building, since sources changed. The first time this fetches libraries and takes some minutes.
call mvnw.cmd -B -ntp package -Dmaven.test.skip=true -Dspotless.check.skip=true -pl app -am
if errorlevel 1 (
    popd
    exit /b 1
)
rem Each build is a folder that never changes again: a running one keeps its jars.
for /f "delims=" %%T in ('powershell -NoProfile -Command "Get-Date -Format yyyyMMddHHmmss"') do set "ID=%%T"
xcopy /e /i /q /y app\target\tutti "%STATE%\builds\%ID%" >nul
echo %SOURCES% %ID%>"%STATE%\current"
set "BUILD=%STATE%\builds\%ID%"
popd
exit /b 0

:build_only
call :build
exit /b %errorlevel%

:run
call :build || exit /b 1
set "AOT=%BUILD%\windows.aot"
set "CACHE="
if exist "%AOT%" set "CACHE=-XX:AOTCache=%AOT% -Dtutti.aot.given=true"
"%JAVA_HOME%\bin\java" "@%BUILD%\jvm.options" %TUTTI_JAVA_OPTIONS% %CACHE% "-Dtutti.aot.cache=%AOT%" -Xlog:aot*=off "-Xlog:aot*=warning:file=\"%AOT%.log\":none:filecount=0" -jar "%BUILD%\tutti.jar" %VERB% %ARGUMENTS%
exit /b %errorlevel%

:doctor
echo   JDK    %JAVA_HOME%
for %%P in (node ffmpeg) do (
    where %%P >nul 2>nul && (echo   found  %%P) || (echo   absent %%P)
)
echo   node builds the web; without ffmpeg the bundled one is used.
exit /b 0

:test
pushd "%ROOT%"
call mvnw.cmd -B -ntp verify --fail-at-end
set "CODE=%errorlevel%"
popd
exit /b %CODE%

:check
pushd "%ROOT%"
call mvnw.cmd -B -ntp verify --fail-at-end "-Dtests.excluded="
set "CODE=%errorlevel%"
popd
exit /b %CODE%
