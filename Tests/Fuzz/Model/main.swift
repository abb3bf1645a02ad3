import CProcesses
import Glibc
import Oracles
import Timeline

// fuzz-model [--steps COUNT] [--seed NUMBER] [--life NUMBER [--only STEP,…]] [--file TIMELINE]
//
// Lets anything happen to the browser, COUNT times, and checks what must hold after each time. A browser
// lives for some steps; then the next one begins, in another window, with other files. Where something
// fails, the life in which it did is lived again with ever fewer steps, and what is left is printed.
//
// It forks, so that a trap is found and shortened as any other failure is; so it has no threads.

let options = Options(CommandLine.arguments)
let lives = Lives(options)
let recorder = Recorder()

if let life = options.life {
  let steps = options.only ?? Array(0..<Lives.length)
  let failed = lives.fails(life, steps, tells: true, recorder)
  tell(failed ? "" : "nothing fails")
  exit(failed ? 1 : 0)
}

let began = ContinuousClock.now
guard let life = lives.firstFailure(recorder) else {
  let seconds = (ContinuousClock.now - began) / .seconds(1)
  tell(
    "the browser stayed whole for \(options.steps) steps, seed \(options.seed): "
      + "\(Int(Double(options.steps) / max(seconds, 0.001))) a second")
  exit(0)
}
let steps = lives.shortened(life, Array(0...recorder.step), recorder)
tell("\nfailed; the shortest way there, of life \(life) of seed \(options.seed):")
for step in steps { tell("  \(lives.step(step, of: life))") }
let file = options.file.map { " --file \($0)" } ?? ""
let list = steps.map { "\($0)" }.joined(separator: ",")
tell("again: fuzz-model --seed \(options.seed) --life \(life) --only \(list)\(file)\n")
_ = lives.fails(life, steps, tells: true, recorder)
exit(1)
