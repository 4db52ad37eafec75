using Butler.Environments.PersonalTasks;
using Butler.Environments.PersonalTasks.Actions;
using Butler.Mcp.Assistant;
using NodaTime;

namespace Butler.Mcp.Commands;

/// <summary>To-dos that the user wrote on the command line.</summary>
internal static class OwnWords
{
    private const int Most = 20;

    /// <summary>The to-dos of a text in which semicolons or lines separate them; null for no text.</summary>
    /// <exception cref="UsageException">There are none, too many, or what is no plain text.</exception>
    public static string[]? Read(string? queue) =>
        queue is null ? null : Check(queue.Split([';', '\n'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));

    /// <summary>The same of to-dos that are told one by one.</summary>
    /// <exception cref="UsageException">There are none, too many, or what is no plain text.</exception>
    public static string[] Check(string[] words)
    {
        if (words.Any(word => string.IsNullOrWhiteSpace(word) || word.Length > ActionReader.MostLine || word.Any(char.IsControl)))
        {
            throw new UsageException(FormattableString.Invariant($"A to-do is plain text of 1 to {ActionReader.MostLine} characters."));
        }

        return words.Length switch
        {
            0 => throw new UsageException("Name at least one to-do, such as \"Remind me to drink water every day at 9; buy milk\"."),
            > Most => throw new UsageException(FormattableString.Invariant($"A queue takes up to {Most} to-dos.")),
            _ => words,
        };
    }

    /// <summary>The desk of the sample person with these to-dos on it.</summary>
    public static IDesks Lay(IReadOnlyList<string> words, IClock clock) => new HouseholdDesks(HouseholdFolder.Read(HouseholdFolder.Default), clock, words);
}
