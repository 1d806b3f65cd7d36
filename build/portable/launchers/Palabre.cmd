@echo off
rem Starts Palabre from this folder, wherever it lies.
chcp 65001 >nul
title Palabre
"%~dp0app\node.exe" "%~dp0app\palabre.mjs" %*
if errorlevel 1 pause
